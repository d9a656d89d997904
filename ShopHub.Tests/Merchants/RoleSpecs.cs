using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

/// <summary>Roles a shop makes for itself, and members who are here for a time.</summary>
public sealed class RoleSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Who_works_under_a_role_follows_it_also_when_he_comes_back()
    {
        var role = Town.Done(await Makes(_town.TeaHouse, "仓库", ShopPermission.Orders));
        var (clerk, gone) = (await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Support), await _town.Colleague(_town.TeaHouse, "小王", ShopPermission.Support));
        foreach (var member in (ShopStaff[])[clerk, gone]) Town.Done(await Allows(_town.TeaHouse, member, new(ShopPermission.None) { RoleId = role }));
        Town.Done(await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, gone.StaffId)));

        Assert.Equal(1, Town.Done(await Changes(_town.TeaHouse, role, "仓储", ShopPermission.Orders | ShopPermission.Buyers)));

        Assert.Equal(ShopPermission.Orders | ShopPermission.Buyers, (await Member(clerk)).Permissions);
        Town.Done(await _town.As(_town.TeaHouse).Do((RehireStaff use, ShopStaff me) => use.Run(me, gone.StaffId)));
        Assert.Equal(ShopPermission.Orders | ShopPermission.Buyers, (await Member(gone)).Permissions);
    }

    [Fact]
    public async Task Nobody_makes_or_changes_a_role_beyond_his_own_rights_or_his_own_role()
    {
        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);
        var finance = Town.Done(await Makes(_town.TeaHouse, "出纳", ShopPermission.Money));
        var lead = Town.Done(await Makes(_town.TeaHouse, "组长", ShopPermission.Staff | ShopPermission.Orders));
        var leader = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Staff | ShopPermission.Orders);
        Town.Done(await Allows(_town.TeaHouse, leader, new(ShopPermission.None) { RoleId = lead }));

        Assert.Equal("staff.beyond-own", (await Makes(manager, "大权", ShopPermission.All)).Refusal?.Code);
        Assert.Equal("staff.beyond-own", (await Changes(manager, finance, "出纳", ShopPermission.Orders)).Refusal?.Code);
        Assert.Equal("staff.own-rights", (await Changes(leader, lead, "组长", ShopPermission.Staff)).Refusal?.Code);
        Assert.Equal("staff.beyond-own", (await Allows(manager, leader, new(ShopPermission.None) { RoleId = finance })).Refusal?.Code);
        Assert.Equal("role.in-use", (await _town.As(_town.TeaHouse).Do((GiveUpRole use, ShopStaff me) => use.Run(me, lead))).Refusal?.Code);
        Town.Done(await _town.As(_town.TeaHouse).Do((GiveUpRole use, ShopStaff me) => use.Run(me, finance)));
    }

    [Theory]
    [InlineData("", "role.name")]
    [InlineData("店长", "role.name-taken")]
    [InlineData("仓库", "role.name-taken")]
    public async Task A_role_has_a_name_of_its_own(string name, string code)
    {
        Town.Done(await Makes(_town.TeaHouse, "仓库", ShopPermission.Orders));

        Assert.Equal(code, (await Makes(_town.TeaHouse, name, ShopPermission.Orders)).Refusal?.Code);
    }

    [Fact]
    public async Task Another_shops_role_is_not_found()
    {
        var role = Town.Done(await Makes(_town.TeaHouse, "仓库", ShopPermission.Orders));
        var clerk = await _town.Colleague(_town.BookRoom, "小陈", ShopPermission.Support);

        Assert.Equal("common.not-found", (await Allows(_town.BookRoom, clerk, new(ShopPermission.None) { RoleId = role })).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do(
            (InviteStaff use, ShopStaff me) => use.Run(me, new(ShopPermission.None) { RoleId = role }, "", 3))).Refusal?.Code);
    }

    [Fact]
    public async Task A_link_to_a_role_gives_what_the_role_means_on_the_day_it_is_used()
    {
        var role = Town.Done(await Makes(_town.TeaHouse, "仓库", ShopPermission.Orders));
        var code = Town.Done(await _town.As(_town.TeaHouse).Do((InviteStaff use, ShopStaff me) => use.Run(me, new(ShopPermission.None) { RoleId = role }, "", 3)));
        Town.Done(await Changes(_town.TeaHouse, role, "仓库", ShopPermission.Products));

        var account = Town.Done(await _town.AsClockwork.Do((JoinAsNewcomer use, Clockwork it) => use.Run(it, code, new("小陈", "xiaochen", "Tea4Everybody!"))));

        var member = await _town.Look(db => db.Staff.SingleAsync(s => s.AccountId == account.Id));
        Assert.Equal((ShopPermission.Products, role), (member.Permissions, member.RoleId));
    }

    [Fact]
    public async Task A_developer_is_here_for_a_time_without_money_and_ends_by_himself()
    {
        var until = _town.Clock.GetUtcNow().AddDays(30);
        var terms = new StaffTerms(ShopPermission.Products | ShopPermission.Orders) { IsDeveloper = true, EndsAt = until };
        Assert.Equal("staff.ends", (await Hires("dev", terms with { EndsAt = null })).Refusal?.Code);
        Assert.Equal("staff.ends", (await Hires("dev", terms with { EndsAt = until.AddDays(90) })).Refusal?.Code);
        Assert.Equal("staff.not-for-a-time", (await Hires("dev", terms with { Permissions = ShopPermission.Money })).Refusal?.Code);
        Assert.Equal("staff.not-for-a-time", (await Hires("dev", terms with { Permissions = ShopPermission.Staff })).Refusal?.Code);
        Town.Done(await Hires("dev", terms));
        var member = await _town.Look(db => db.Staff.SingleAsync(s => s.IsDeveloper));
        await _town.Look(db => db.Users.Where(a => a.Id == member.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.HasFirstPassword, false)));
        Assert.NotNull(await Finds(member.AccountId));

        _town.Clock.Wind(TimeSpan.FromDays(30));

        Assert.Null(await Finds(member.AccountId));
        Assert.Equal(1, Town.Done(await _town.AsClockwork.Do((EndStaff use, Clockwork me) => use.Run(me, 100))));
        Assert.NotNull((await _town.Look(db => db.Staff.SingleAsync(s => s.Id == member.Id))).RemovedAt);
        Assert.Equal(1, await _town.Look(db => db.StaffSeats.CountAsync(s => s.MerchantId == _town.TeaHouse.MerchantId)));
        Assert.Equal("staff.ends", (await _town.As(_town.TeaHouse).Do((RehireStaff use, ShopStaff me) => use.Run(me, member.Id))).Refusal?.Code);
    }

    private Task<Outcome<Id<ShopRole>>> Makes(ShopStaff by, string name, ShopPermission permissions) =>
        _town.As(by).Do((MakeRole use, ShopStaff me) => use.Run(me, name, permissions));

    private Task<Outcome<int>> Changes(ShopStaff by, Id<ShopRole> role, string name, ShopPermission permissions) =>
        _town.As(by).Do((ChangeRole use, ShopStaff me) => use.Run(me, role, name, permissions));

    private Task<Outcome> Allows(ShopStaff by, ShopStaff whom, StaffTerms terms) =>
        _town.As(by).Do((ChangePermissions use, ShopStaff me) => use.Run(me, whom.StaffId, terms));

    private Task<Outcome<HandedOver>> Hires(string signInName, StaffTerms terms) =>
        _town.As(_town.TeaHouse).Do((HireStaff use, ShopStaff me) => use.Run(me, new("外部开发", signInName, terms)));

    private Task<StaffMember> Member(ShopStaff staff) => _town.Look(db => db.Staff.SingleAsync(s => s.Id == staff.StaffId));

    private async Task<ShopStaff?> Finds(Guid account)
    {
        await using var scope = _town.Scope();
        return await scope.ServiceProvider.GetRequiredService<ActorQueries>().ShopStaff(account, null);
    }
}
