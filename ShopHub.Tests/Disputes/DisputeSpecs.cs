using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Disputes;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Disputes;

/// <summary>How a case comes to the platform, what the sides do, and what silence does.</summary>
public sealed class DisputeSpecs
{
    [Theory]
    [InlineData(7 * 24 * 60, null)]
    [InlineData((7 * 24 * 60) + 1, "dispute.not-now")]
    public async Task A_refused_buyer_may_ask_the_platform_for_seven_days(int minutes, string? refusal)
    {
        await using var quarrel = await Quarrel.Refused();
        quarrel.Town.Clock.Wind(TimeSpan.FromMinutes(minutes));

        Assert.Equal(refusal, (await quarrel.Asks()).Refusal?.Code);
    }

    [Fact]
    public async Task The_platform_is_asked_once_also_when_it_is_asked_twice_at_once()
    {
        await using var quarrel = await Quarrel.Refused();

        var asked = await Task.WhenAll(quarrel.Asks(), quarrel.Asks());

        Assert.Single(asked, a => a.IsDone);
        Assert.Equal("dispute.before", asked.Single(a => !a.IsDone).Refusal!.Code);
        Assert.Equal((AfterSaleStatus.InDispute, DisputeStatus.WaitMerchant), ((await quarrel.Case()).Status, (await quarrel.Dispute()).Status));
        Assert.Equal(quarrel.Town.Clock.GetUtcNow().AddHours(48), (await quarrel.Dispute()).DueAt);
    }

    [Fact]
    public async Task The_orders_clock_and_money_stand_still_until_it_is_over()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge(received: false);
        var town = quarrel.Town;

        var confirmed = await town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, quarrel.Order.Number));
        Town.Done(await quarrel.Rules(Money.Zero));

        Assert.Equal("order.after-sale-open", confirmed.Refusal?.Code);
        Assert.Equal((AfterSaleStatus.MerchantWon, 1), ((await quarrel.Case()).Status, (await town.Again(quarrel.Order)).OpenAfterSales));
        await quarrel.Sweeps(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        var order = await town.Again(quarrel.Order);
        Assert.Equal((0, DisputeStatus.Final, false), (order.OpenAfterSales, (await quarrel.Dispute()).Status, (await quarrel.Case()).IsOpen));
        Assert.True(order.DueAt > town.Clock.GetUtcNow());
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_settlement_that_is_due_waits_for_the_end_of_the_dispute()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        quarrel.Town.Clock.Wind(TimeSpan.FromDays(8));

        Assert.Equal(0, await quarrel.Town.SettlesDue());
        Town.Done(await quarrel.Rules(Money.Zero));
        Assert.Equal(0, await quarrel.Town.SettlesDue());
        await quarrel.Sweeps(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await quarrel.Town.SettlesDue());
        await quarrel.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_buyer_who_withdraws_ends_the_after_sale_and_lets_the_order_go()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;

        var asAfterSale = await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, quarrel.Number));
        Town.Done(await town.As(town.Lin).Do((WithdrawDispute use, Buyer me) => use.Run(me, quarrel.Number)));
        var again = await town.As(town.Lin).Do((WithdrawDispute use, Buyer me) => use.Run(me, quarrel.Number));

        Assert.Equal(("after-sale.changed", "status.changed"), (asAfterSale.Refusal?.Code, again.Refusal?.Code));
        Assert.Equal((AfterSaleStatus.Cancelled, DisputeStatus.Cancelled, 0), ((await quarrel.Case()).Status, (await quarrel.Dispute()).Status, (await town.Again(quarrel.Order)).OpenAfterSales));
    }

    [Fact]
    public async Task A_closed_return_goes_to_the_platform_and_holds_the_order_again()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge(AfterSaleKind.Return);
        Assert.Equal(2, (await quarrel.Town.Again(quarrel.Order)).OpenAfterSales);
        await using var other = await Quarrel.Refused();
        Town.Done(await other.Town.As(other.Town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, other.Number)));
        await other.Applies(AfterSaleKind.Return);
        var id = (await other.Case()).Id;
        Town.Done(await other.Town.As(other.Town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
        await other.Sweeps(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal((AfterSaleStatus.ReturnClosed, 0), ((await other.Case()).Status, (await other.Town.Again(other.Order)).OpenAfterSales));

        Town.Done(await other.Asks());

        Assert.Equal(2, (await other.Town.Again(other.Order)).OpenAfterSales);
        Town.Done(await other.Town.As(other.Town.Lin).Do((WithdrawDispute use, Buyer me) => use.Run(me, other.Number)));
        Assert.Equal(0, (await other.Town.Again(other.Order)).OpenAfterSales);
    }

    [Fact]
    public async Task Evidence_is_asked_of_both_given_once_put_off_once_and_silence_ends_it()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;
        var by = (await quarrel.Dispute()).AgentId == quarrel.Other.MemberId ? quarrel.Other : town.Judge;
        Town.Done(await quarrel.AsPlatform(by, (AskProof use, PlatformStaff me, string number) => use.Run(me, number, Sides.Both, "请提供开箱视频截图")));
        var due = (await quarrel.Dispute()).DueAt!.Value;

        Town.Done(await town.As(town.Lin).Do((ExtendAsBuyer use, Buyer me) => use.Run(me, quarrel.Number)));
        var longer = await quarrel.AsShop((ExtendInDispute use, ShopStaff me, string number) => use.Run(me, number));
        Town.Done(await quarrel.Says());
        var twice = await quarrel.Says();

        Assert.Equal(("dispute.extended", "dispute.said"), (longer.Refusal?.Code, twice.Refusal?.Code));
        Assert.Equal((DisputeStatus.WaitProof, due.AddHours(24)), ((await quarrel.Dispute()).Status, (await quarrel.Dispute()).DueAt!.Value));
        await quarrel.Sweeps(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));
        Assert.Equal(DisputeStatus.Processing, (await quarrel.Dispute()).Status);
        Assert.Equal(3, await town.Look(db => db.DisputeWords.CountAsync()));
    }

    [Fact]
    public async Task A_silent_merchant_leaves_it_to_the_platform_which_is_given_somebody_else_when_it_is_late()
    {
        await using var quarrel = await Quarrel.Refused();
        Town.Done(await quarrel.Asks());

        await quarrel.Sweeps(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));
        var first = (await quarrel.Dispute()).AgentId;
        await quarrel.Sweeps(TimeSpan.FromDays(7));

        var late = await quarrel.Dispute();
        Assert.Equal((DisputeStatus.Processing, true), (late.Status, late.IsOverdue));
        Assert.NotEqual(first, late.AgentId);
        Assert.True(late.DueAt > quarrel.Town.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Both_must_want_to_talk_first_and_thirty_days_later_the_platform_goes_on()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();

        Town.Done(await quarrel.Town.As(quarrel.Town.Lin).Do((PauseAsBuyer use, Buyer me) => use.Run(me, quarrel.Number)));
        Assert.Equal(DisputeStatus.Processing, (await quarrel.Dispute()).Status);
        Town.Done(await quarrel.AsShop((PauseInDispute use, ShopStaff me, string number) => use.Run(me, number)));
        Assert.Equal(DisputeStatus.Paused, (await quarrel.Dispute()).Status);
        await quarrel.Sweeps(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));

        Assert.Equal(DisputeStatus.Processing, (await quarrel.Dispute()).Status);
    }
}
