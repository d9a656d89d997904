using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Grievances;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Compensations;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Tests.Grievances;

/// <summary>What a shop that lost may still do, and who decides (CPL-08).</summary>
public sealed class GrievanceAppealSpecs
{
    [Fact]
    public async Task A_won_appeal_gives_points_and_money_back_and_the_buyer_keeps_his()
    {
        await using var told = await Complaining.Lost();
        var before = await told.Town.Balance(told.Town.TeaHouse, Account.MerchantReceivable);
        await told.Winds(TimeSpan.FromHours(48));
        Assert.NotEqual(before, await told.Town.Balance(told.Town.TeaHouse, Account.MerchantReceivable));
        await told.Town.Hears(ChannelTransferState.Paid);
        Assert.Equal(Paid, (await told.Slip()).Status);
        Town.Done(await told.Appeals());
        Assert.Equal("grievance.same-person", (await told.Decides(told.Town.Judge, true)).Refusal?.Code);

        Town.Done(await told.Decides(told.Other, true));

        Assert.Equal(AppealWon, (await told.Slip()).Status);
        Assert.Equal(before, await told.Town.Balance(told.Town.TeaHouse, Account.MerchantReceivable));
        Assert.Equal(ViolationStatus.Won, await told.Town.Look(db => db.Violations.Select(v => v.Status).SingleAsync()));
        await told.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_lost_appeal_changes_nothing_and_there_is_no_second()
    {
        await using var told = await Handled();
        Town.Done(await told.Appeals());

        Town.Done(await told.Decides(told.Other, false));

        Assert.Equal(AppealLost, (await told.Slip()).Status);
        Assert.Equal("grievance.appeal-over", (await told.Appeals()).Refusal?.Code);
        Assert.Equal(ViolationStatus.Approved, await told.Town.Look(db => db.Violations.Select(v => v.Status).SingleAsync()));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task The_appeal_is_open_for_seven_days_from_the_decision(int days, bool allowed)
    {
        await using var told = await Handled();
        told.Town.Clock.Wind(TimeSpan.FromDays(days));

        Assert.Equal(allowed ? null : "grievance.appeal-over", (await told.Appeals()).Refusal?.Code);
    }

    [Fact]
    public async Task Its_points_are_appealed_at_the_slip()
    {
        await using var told = await Handled();
        var violation = await told.Town.Look(db => db.Violations.Select(v => v.Number).SingleAsync());

        var appealed = await told.Shop((AppealViolation use, ShopStaff me) => use.Run(me, violation, "聊天记录证明买家先骂人，请复核", []));

        Assert.Equal("violation.appeal-complaint", appealed.Refusal?.Code);
    }

    [Fact]
    public async Task Two_judges_at_once_decide_one_appeal()
    {
        await using var told = await Handled();
        var third = PlatformMember.Hire(Guid.CreateVersion7(), "罗平", PlatformPermission.Judge);
        await told.Town.Put(third);
        Town.Done(await told.Appeals());

        var decided = await Task.WhenAll(told.Decides(told.Other, true), told.Decides(new(third.Id, third.Name, third.Permissions), false));

        Assert.Single(decided, d => d.IsDone);
        await told.Town.EverythingAgrees();
    }

    private static async Task<Complaining> Handled()
    {
        var told = await Complaining.Lost();
        Town.Done(await told.Proves());
        Town.Done(await told.Town.As(told.Town.Judge).Do((CheckHandling use, PlatformStaff me) => use.Run(me, told.Number, true)));
        return told;
    }
}
