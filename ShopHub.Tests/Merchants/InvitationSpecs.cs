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

/// <summary>Somebody is invited by a link, and comes, once.</summary>
public sealed class InvitationSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_invited_person_sees_who_asks_him_for_what_and_works_with_exactly_these_rights()
    {
        var code = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Orders | ShopPermission.Products)));

        var card = await Shown(code);
        var account = Town.Done(await Comes(code, "xiaochen"));

        Assert.Equal(("云上茶舍", "张敏", ShopPermission.Orders | ShopPermission.Products), (card.ShopName, card.InvitedBy, card.Permissions));
        Assert.Equal(ShopPermission.Orders | ShopPermission.Products, (await Finds(account.Id))!.Permissions);
        Assert.Equal("invitation.used", (await Comes(code, "xiaowang")).Refusal?.Code);
        Assert.Equal("invitation.used", (await Closed(code)).Code);
        Assert.Equal("新员工已加入", await _town.Look(db => db.Notices.Select(n => n.Title).SingleAsync()));
        Assert.DoesNotContain(code, await _town.Look(db => db.StaffInvitations.Select(i => i.CodeHash).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_by_time_by_withdrawal_and_with_its_inviter()
    {
        var late = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Orders), days: 1));
        _town.Clock.Wind(TimeSpan.FromDays(1));
        Assert.Equal("invitation.expired", (await Comes(late, "late")).Refusal?.Code);

        var wrong = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Orders)));
        var open = Assert.Single(await _town.As(_town.TeaHouse).Ask((InvitationQueries ask, ShopStaff me) => ask.Open(me, 1)));
        Assert.Equal("张敏", open.InvitedBy);
        Town.Done(await _town.As(_town.TeaHouse).Do((WithdrawInvitation use, ShopStaff me) => use.Run(me, open.Id)));
        Assert.Equal("invitation.withdrawn", (await Comes(wrong, "wrong")).Refusal?.Code);

        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);
        var orphan = Town.Done(await Invites(manager, new(ShopPermission.Orders)));
        Town.Done(await _town.As(_town.TeaHouse).Do((ChangePermissions use, ShopStaff me) => use.Run(me, manager.StaffId, new(ShopPermission.Staff))));
        Assert.Equal("invitation.inviter-gone", (await Comes(orphan, "orphan")).Refusal?.Code);
        Assert.Equal("invitation.unknown", (await Closed("made up")).Code);
        Assert.Equal(2, await _town.Look(db => db.Staff.CountAsync(s => s.MerchantId == _town.TeaHouse.MerchantId)));
    }

    [Fact]
    public async Task Nobody_invites_to_what_he_may_not_give()
    {
        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);
        var money = await _town.Colleague(_town.TeaHouse, "财务", ShopPermission.Money | ShopPermission.Staff);
        var clerk = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders);

        Assert.Equal("staff.beyond-own", (await Invites(manager, new(ShopPermission.Money))).Refusal?.Code);
        Assert.Equal("staff.money", (await Invites(money, new(ShopPermission.Money))).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Invites(clerk, new(ShopPermission.Orders))).Refusal?.Code);
        Assert.Equal("staff.no-rights", (await Invites(manager, new(ShopPermission.None))).Refusal?.Code);
        Assert.Equal("invitation.days", (await Invites(manager, new(ShopPermission.Orders), days: 365)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_works_elsewhere_joins_with_his_account_and_who_left_comes_back()
    {
        var account = UserAccount.Named("zhou");
        account.PasswordHash = "his own";
        await _town.Put(account, StaffMember.Hire(_town.BookRoom.MerchantId, account.Id, "小周", ShopPermission.Products));
        var code = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Orders)));
        Assert.Equal("小周", (await Shown(code, account.Id)).KnownAs);

        Town.Done(await Joins(code, account.Id, "小周"));

        var member = await _town.Look(db => db.Staff.SingleAsync(s => s.AccountId == account.Id && s.MerchantId == _town.TeaHouse.MerchantId));
        var again = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Support)));
        Assert.Equal("invitation.works-here", (await Joins(again, account.Id, "小周")).Refusal?.Code);
        Town.Done(await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, member.Id)));
        Town.Done(await Joins(again, account.Id, "别名"));
        var back = await _town.Look(db => db.Staff.SingleAsync(s => s.Id == member.Id));
        Assert.Equal((ShopPermission.Support, "小周", null), (back.Permissions, back.Name, back.RemovedAt));
        Assert.Equal(ShopPermission.Products, (await _town.Look(db => db.Staff.SingleAsync(s => s.AccountId == account.Id && s.MerchantId == _town.BookRoom.MerchantId))).Permissions);
    }

    [Fact]
    public async Task An_account_without_a_password_of_its_own_does_not_join()
    {
        var shopper = UserAccount.Named("wx-somebody");
        await _town.Put(shopper);
        var code = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Orders)));

        Assert.Equal("common.not-allowed", (await Joins(code, shopper.Id, "小林")).Refusal?.Code);
    }

    [Fact]
    public async Task A_taken_sign_in_name_uses_nothing_up()
    {
        await _town.Put(UserAccount.Named("taken"));
        var code = Town.Done(await Invites(_town.TeaHouse, new(ShopPermission.Orders)));

        Assert.Equal("staff.name-taken", (await Comes(code, "Taken")).Refusal?.Code);
        Assert.Equal("staff.sign-in-name", (await Comes(code, "小陈")).Refusal?.Code);
        Town.Done(await Comes(code, "free"));
    }

    private Task<Outcome<string>> Invites(ShopStaff by, StaffTerms terms, int days = 3) =>
        _town.As(by).Do((InviteStaff use, ShopStaff me) => use.Run(me, terms, "", days));

    private Task<Outcome<UserAccount>> Comes(string code, string signInName) =>
        _town.AsClockwork.Do((JoinAsNewcomer use, Clockwork it) => use.Run(it, code, new("小陈", signInName, "Tea4Everybody!")));

    private Task<Outcome<Id<Merchant>>> Joins(string code, Guid account, string name) =>
        _town.AsClockwork.Do((JoinWithAccount use, Clockwork it) => use.Run(it, code, account, name));

    private Task<InvitationCard> Shown(string code, Guid? account = null) => _town.AsClockwork.Ask((InvitationQueries ask) => ask.Shown(code, account));

    private Task<Refusal> Closed(string code) => Assert.ThrowsAsync<Refusal>(() => Shown(code));

    private async Task<ShopStaff?> Finds(Guid account)
    {
        await using var scope = _town.Scope();
        return await scope.ServiceProvider.GetRequiredService<ActorQueries>().ShopStaff(account, null);
    }
}
