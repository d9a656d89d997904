using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

/// <summary>A shop gets another owner: both confirm, then there is time to think better of it (ONB-06).</summary>
public sealed class OwnerTransferSpecs : IAsyncLifetime
{
    private Town _town = null!;
    private ShopStaff _heir = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.CanSignIn(_town.TeaHouse);
        _heir = await _town.Colleague(_town.TeaHouse, "许小满", ShopPermission.Orders);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Both_confirm_and_after_the_time_to_think_the_shop_is_the_others()
    {
        await Offered();
        await Due(OwnerTransfer.AnswerHours - 1);
        await _town.Confirms(_heir);
        Town.Done(await Agrees());
        await Due(OwnerTransfer.CoolingHours - 1);
        Assert.True((await Member(_town.TeaHouse)).IsOwner);

        await Due(1);

        var (before, after) = (await Member(_town.TeaHouse), await Member(_heir));
        Assert.Equal((false, StaffPolicy.Manager), (before.IsOwner, before.Permissions));
        Assert.Equal((true, ShopPermission.All), (after.IsOwner, after.Permissions));
        Assert.Equal(["店主已变更", "店主转让已确认", "店主转让等待确认"], await _town.Look(db => db.Notices.OrderByDescending(n => n.At).Select(n => n.Title).ToListAsync()));
        var heir = _heir with { Permissions = after.Permissions };
        Assert.Equal("staff.owner-stays", (await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, heir.StaffId))).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Offers(_town.TeaHouse, heir.StaffId)).Refusal?.Code);
    }

    [Fact]
    public async Task Neither_act_is_done_without_showing_who_sits_there()
    {
        Assert.Equal("access.confirm-first", (await Offers(_town.TeaHouse, _heir.StaffId)).Refusal?.Code);
        await Offered();
        Assert.Equal("access.confirm-first", (await Agrees()).Refusal?.Code);
    }

    [Fact]
    public async Task An_offer_nobody_answers_lapses_and_another_can_be_made()
    {
        await Offered();
        await _town.Confirms(_town.TeaHouse);
        Assert.Equal("owner.under-way", (await Offers(_town.TeaHouse, _heir.StaffId)).Refusal?.Code);

        await Due(OwnerTransfer.AnswerHours);

        var lapsed = await Transfer();
        Assert.Equal((OwnerTransferStatus.Ended, "逾期未答复"), (lapsed.Status, lapsed.Why));
        Assert.Equal("status.changed", (await Agrees()).Refusal?.Code);
        Town.Done(await Offers(_town.TeaHouse, _heir.StaffId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_thinks_better_of_it_until_it_happens(bool byOwner)
    {
        await Offered();
        await _town.Confirms(_heir);
        Town.Done(await Agrees());

        Town.Done(await Stops(byOwner ? _town.TeaHouse : _heir));

        await Due(OwnerTransfer.CoolingHours);
        Assert.True((await Member(_town.TeaHouse)).IsOwner);
        Assert.Equal(byOwner ? "店主取消" : "对方取消", (await Transfer()).Why);
    }

    [Fact]
    public async Task Who_has_left_meanwhile_gets_no_shop()
    {
        await Offered();
        await _town.Confirms(_heir);
        Town.Done(await Agrees());
        Town.Done(await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, _heir.StaffId)));

        await Due(OwnerTransfer.CoolingHours);

        Assert.True((await Member(_town.TeaHouse)).IsOwner);
        Assert.Equal("接手人已不在店铺任职", (await Transfer()).Why);
    }

    [Fact]
    public async Task Only_the_owner_offers_and_only_to_who_stays_and_a_persons_shop_is_never_handed_over()
    {
        var third = await _town.Colleague(_town.TeaHouse, "老三", ShopPermission.All);
        await _town.Confirms(third);
        Assert.Equal("common.not-allowed", (await Offers(third, _heir.StaffId)).Refusal?.Code);
        await _town.Confirms(_town.TeaHouse);
        Assert.Equal("owner.to", (await Offers(_town.TeaHouse, _town.TeaHouse.StaffId)).Refusal?.Code);
        await Offered();
        Assert.Equal("common.not-found", (await Stops(third)).Refusal?.Code);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(third).Ask((OwnerTransferQueries ask, ShopStaff me) => ask.Desk(me)));

        var stall = Merchant.Open("stall", "阿婆小摊", Subject.Person, "陈阿婆", _town.Clock.GetUtcNow());
        var owner = StaffMember.Hire(stall.Id, Guid.CreateVersion7(), "陈阿婆", ShopPermission.All, isOwner: true);
        var help = StaffMember.Hire(stall.Id, Guid.CreateVersion7(), "帮手", ShopPermission.Orders);
        await _town.Put(stall, owner, help);
        Assert.Equal("owner.person", (await Offers(new(stall.Id, owner.Id, owner.Name, owner.Permissions), help.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_becomes_owner_with_a_password_that_somebody_else_has_read()
    {
        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);
        Task<Outcome<HandedOver>> Resets() => _town.As(manager).Do((ResetSignIn use, ShopStaff me) => use.Run(me, _heir.StaffId));

        await Offered();
        Assert.Equal("owner.no-reset", (await Resets()).Refusal?.Code);
        Town.Done(await Stops(_town.TeaHouse));
        Town.Done(await Resets());
        await _town.Confirms(_town.TeaHouse);
        Assert.Equal("owner.freshly-reset", (await Offers(_town.TeaHouse, _heir.StaffId)).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromHours(OwnerTransfer.CoolingHours + 1));
        await Offered();

        Assert.Contains("ActOnOwnerTransfers", await Lines());
    }

    private async Task<List<string>> Lines()
    {
        await Due(OwnerTransfer.AnswerHours);
        return await _town.Look(db => db.AuditLines.Select(l => l.Act).ToListAsync());
    }

    private async Task Offered()
    {
        await _town.Confirms(_town.TeaHouse);
        Town.Done(await Offers(_town.TeaHouse, _heir.StaffId));
    }

    private Task<Outcome> Offers(ShopStaff by, Id<StaffMember> to) => _town.As(by).Do((OfferShop use, ShopStaff me) => use.Run(me, to));

    private async Task<Outcome> Agrees()
    {
        var id = (await Transfer()).Id;
        return await _town.As(_heir).Do((AgreeToShop use, ShopStaff me) => use.Run(me, id));
    }

    private async Task<Outcome> Stops(ShopStaff by)
    {
        var id = (await Transfer()).Id;
        return await _town.As(by).Do((StopOwnerTransfer use, ShopStaff me) => use.Run(me, id));
    }

    private async Task Due(int hours)
    {
        _town.Clock.Wind(TimeSpan.FromHours(hours));
        Town.Done(await _town.AsClockwork.Do((ActOnOwnerTransfers use, Clockwork me) => use.Run(me, 100)));
    }

    private Task<OwnerTransfer> Transfer() => _town.Look(db => db.OwnerTransfers.OrderByDescending(t => t.OfferedAt).FirstAsync());

    private Task<StaffMember> Member(ShopStaff staff) => _town.Look(db => db.Staff.SingleAsync(s => s.Id == staff.StaffId));
}
