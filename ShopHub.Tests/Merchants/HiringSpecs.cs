using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

public sealed class HiringSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_colleague_has_no_rights_until_the_first_password_is_replaced()
    {
        var given = Town.Done(await Hires(_town.TeaHouse, "小陈", "XiaoChen", ShopPermission.Orders));
        var account = await Account("xiaochen");

        Assert.Equal("xiaochen", given.SignInName);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<UserAccount>().VerifyHashedPassword(account, account.PasswordHash!, given.Password));
        Assert.Null(await Finds(account));

        await Replaces(account);
        Assert.Equal(ShopPermission.Orders, (await Finds(account))?.Permissions);
    }

    [Theory]
    [InlineData("小陈", "chen", ShopPermission.None, "staff.no-rights")]
    [InlineData("小陈", "c", ShopPermission.Orders, "staff.sign-in-name")]
    [InlineData("小陈", "小陈", ShopPermission.Orders, "staff.sign-in-name")]
    [InlineData(" ", "chen", ShopPermission.Orders, "staff.name")]
    public async Task Hiring_needs_a_name_a_sign_in_name_and_a_right(string name, string signInName, ShopPermission permissions, string code) =>
        Assert.Equal(code, (await Hires(_town.TeaHouse, name, signInName, permissions)).Refusal?.Code);

    [Fact]
    public async Task A_sign_in_name_belongs_to_one_person_whatever_its_case_and_its_shop()
    {
        Town.Done(await Hires(_town.TeaHouse, "小陈", "chen", ShopPermission.Orders));

        Assert.Equal("staff.name-taken", (await Hires(_town.BookRoom, "陈书", "Chen", ShopPermission.Orders)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_gives_or_takes_rights_that_he_lacks()
    {
        var manager = await Works("店长", "manager", ShopPermission.All & ~ShopPermission.Money);
        var finance = await Works("小钱", "finance", ShopPermission.Money);
        var clerk = await Works("小陈", "clerk", ShopPermission.Orders);

        Assert.Equal("staff.beyond-own", (await Hires(manager, "老金", "laojin", ShopPermission.Money)).Refusal?.Code);
        Assert.Equal("staff.beyond-own", (await Allows(manager, clerk, ShopPermission.Orders | ShopPermission.Money)).Refusal?.Code);
        Assert.Equal("staff.beyond-own", (await Allows(manager, finance, ShopPermission.Orders)).Refusal?.Code);
        Assert.Equal("staff.beyond-own", (await Resets(manager, finance)).Refusal?.Code);
        Assert.Equal("staff.own-rights", (await Allows(manager, manager, ShopPermission.Orders)).Refusal?.Code);
        Assert.Equal("staff.owner-stays", (await Allows(manager, _town.TeaHouse, ShopPermission.Orders)).Refusal?.Code);
        Assert.Equal("staff.owner-stays", (await Allows(_town.TeaHouse, _town.TeaHouse, ShopPermission.Orders)).Refusal?.Code);
        Town.Done(await Allows(manager, clerk, ShopPermission.Products));
        Assert.Equal(ShopPermission.Products, (await Finds(await Account("clerk")))?.Permissions);
    }

    [Fact]
    public async Task A_colleague_who_left_comes_back_with_the_same_name_and_rights()
    {
        var clerk = await Works("小陈", "clerk", ShopPermission.Orders);
        Town.Done(await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, clerk.StaffId)));
        Assert.Null(await Finds(await Account("clerk")));
        Assert.Equal("common.not-found", (await Allows(_town.TeaHouse, clerk, ShopPermission.All)).Refusal?.Code);

        Town.Done(await _town.As(_town.TeaHouse).Do((RehireStaff use, ShopStaff me) => use.Run(me, clerk.StaffId)));

        Assert.Equal(clerk, await Finds(await Account("clerk")));
    }

    [Fact]
    public async Task A_shop_of_one_person_seats_five()
    {
        var stall = Merchant.Open("stall", "阿婆小摊", Subject.Person, "陈阿婆", _town.Clock.GetUtcNow());
        var owner = StaffMember.Hire(stall.Id, Guid.CreateVersion7(), "陈阿婆", ShopPermission.All, isOwner: true);
        await _town.Put(stall, owner, StaffSeat.Take(owner, stall.Subject, []));
        var me = new ShopStaff(stall.Id, owner.Id, owner.Name, owner.Permissions);
        foreach (var name in (string[])["one", "two", "three", "four"]) Town.Done(await Hires(me, name, name, ShopPermission.Orders));

        Assert.Equal("staff.no-seat", (await Hires(me, "five", "five", ShopPermission.Orders)).Refusal?.Code);

        var two = await _town.Look(db => db.Staff.Where(s => s.Name == "two").Select(s => s.Id).SingleAsync());
        Town.Done(await _town.As(me).Do((RemoveStaff use, ShopStaff by) => use.Run(by, two)));
        Town.Done(await Hires(me, "five", "five", ShopPermission.Orders));
        Assert.Equal("staff.no-seat", (await _town.As(me).Do((RehireStaff use, ShopStaff by) => use.Run(by, two))).Refusal?.Code);
    }

    [Fact]
    public async Task A_reset_ends_every_way_to_sign_in_and_hands_over_a_new_password()
    {
        var clerk = await Works("小陈", "clerk", ShopPermission.Orders);
        var before = await Account("clerk");

        var given = Town.Done(await Resets(_town.TeaHouse, clerk));

        var after = await Account("clerk");
        Assert.NotEqual((before.PasswordHash, before.SecurityStamp), (after.PasswordHash, after.SecurityStamp));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<UserAccount>().VerifyHashedPassword(after, after.PasswordHash!, given.Password));
        Assert.Null(await Finds(after));
    }

    [Fact]
    public async Task Who_also_works_in_another_shop_is_reset_by_nobody_else()
    {
        var clerk = await Works("小陈", "clerk", ShopPermission.Orders);
        await _town.Put(StaffMember.Hire(_town.BookRoom.MerchantId, (await Account("clerk")).Id, "小陈", ShopPermission.All));

        Assert.Equal("staff.works-elsewhere", (await Resets(_town.TeaHouse, clerk)).Refusal?.Code);
    }

    private Task<Outcome<HandedOver>> Hires(ShopStaff by, string name, string signInName, ShopPermission permissions) =>
        _town.As(by).Do((HireStaff use, ShopStaff me) => use.Run(me, new(name, signInName, permissions)));

    private Task<Outcome> Allows(ShopStaff by, ShopStaff whom, ShopPermission permissions) =>
        _town.As(by).Do((ChangePermissions use, ShopStaff me) => use.Run(me, whom.StaffId, new(permissions)));

    private Task<Outcome<HandedOver>> Resets(ShopStaff by, ShopStaff whom) =>
        _town.As(by).Do((ResetSignIn use, ShopStaff me) => use.Run(me, whom.StaffId));

    /// <summary>Hired into the Tea House and at work.</summary>
    private async Task<ShopStaff> Works(string name, string signInName, ShopPermission permissions)
    {
        Town.Done(await Hires(_town.TeaHouse, name, signInName, permissions));
        var account = await Account(signInName);
        await Replaces(account);
        return (await Finds(account))!;
    }

    private Task<UserAccount> Account(string signInName) => _town.Look(db => db.Users.SingleAsync(a => a.UserName == signInName));

    private async Task Replaces(UserAccount account) =>
        await _town.Look(db => db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.HasFirstPassword, false)));

    private async Task<ShopStaff?> Finds(UserAccount account)
    {
        await using var scope = _town.Scope();
        return await scope.ServiceProvider.GetRequiredService<ActorQueries>().ShopStaff(account.Id, null);
    }
}
