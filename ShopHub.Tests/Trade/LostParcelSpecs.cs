using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

/// <summary>A parcel that nobody signed for: one delay of five days, then the platform looks into it (RCV-04, J07).</summary>
public sealed partial class LostParcelSpecs
{
    private const string Found = "快递查明由门卫代收";

    [Fact]
    public async Task An_order_nobody_signed_for_waits_five_days_and_then_comes_to_the_platform_with_its_money_kept()
    {
        await using var town = await Town.Open();
        var order = await Lost(town);

        var again = Town.Done(await Sweep(town));
        town.Clock.Wind(TimeSpan.FromDays(90));
        await Sweep(town);
        await town.SettlesDue();
        var kept = await town.Again(order);

        Assert.Equal(0, again);
        Assert.Equal((OrderStatus.Shipped, null, true), (kept.Status, kept.DueAt, kept.LookedIntoSince is not null));
        Assert.Equal(SettlementStatus.Pending, await Settlement(town, order));
        Assert.Equal(["包裹一直没有签收，平台正在核实", "包裹没有签收记录，平台正在核实"], await town.Look(db =>
            db.Notices.Where(n => n.Title.Contains("平台正在核实")).OrderBy(n => n.Title).Select(n => n.Title).ToListAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Where_no_carrier_is_connected_the_longer_time_is_all_there_is()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));

        town.Clock.Wind(TimeSpan.FromDays(10) + TimeSpan.FromSeconds(1));
        await Sweep(town, carriersAnswer: false);
        town.Clock.Wind(TimeSpan.FromDays(5));
        await Sweep(town, carriersAnswer: false);

        Assert.Equal(OrderStatus.Completed, (await town.Again(order)).Status);
    }

    [Fact]
    public async Task The_platform_confirms_for_a_buyer_who_has_it_and_the_shop_is_paid_in_time()
    {
        await using var town = await Town.Open();
        var order = await Lost(town);

        var (mute, done) = (await Confirms(town, order, "有"), await Confirms(town, order));
        var (late, after) = (await Confirms(town, order), await town.Again(order));

        Assert.Equal(("order.found", true, "order.not-looked-into"), (mute.Refusal?.Code, done.IsDone, late.Refusal?.Code));
        Assert.Equal((OrderStatus.Completed, null), (after.Status, after.LookedIntoSince));
        Assert.Equal($"平台核实：{Found}", after.History[^1].Why);
        Assert.Equal(SettlementStatus.Scheduled, await Settlement(town, order));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task The_platform_pays_everything_back_line_by_line_with_the_freight_and_the_order_is_closed()
    {
        await using var town = await Town.Open();
        var order = await Lost(town, (town.People.Tea, 2), (town.People.Cup, 1));

        Town.Done(await Refunds(town, order));
        var after = await town.Again(order);
        var refunds = await town.Look(db => db.Refunds.Where(r => r.OrderId == order.Id).OrderBy(r => r.NextAt).ToListAsync());

        Assert.Equal((OrderStatus.Closed, CloseReason.AllRefunded, order.Payable), (after.Status, after.ClosedFor, after.RefundedCash));
        Assert.Equal(2, refunds.Count);
        Assert.True(refunds[1].NextAt - refunds[0].NextAt >= TimeSpan.FromMinutes(1));
        Assert.Equal(0, after.OpenAfterSales);
        await town.ChannelRefundsAll();
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task The_platform_lets_it_wait_once_and_then_has_to_decide()
    {
        await using var town = await Town.Open();
        var order = await Lost(town);

        var odd = await Waits(town, order, 4);
        Town.Done(await Waits(town, order, 5));
        var waiting = await town.Again(order);
        town.Clock.Wind(TimeSpan.FromDays(5) + TimeSpan.FromSeconds(1));
        await Sweep(town);
        var back = await town.Again(order);
        var twice = await Waits(town, order, 3);

        Assert.Equal(("order.wait-days", "order.given-time"), (odd.Refusal?.Code, twice.Refusal?.Code));
        Assert.Equal((null, true), (waiting.LookedIntoSince, waiting.DueAt is not null));
        Assert.NotNull(back.LookedIntoSince);
        Town.Done(await Confirms(town, order));
    }

    [Fact]
    public async Task A_parcel_that_is_signed_after_all_ends_it_and_its_buyer_has_three_days_more()
    {
        await using var town = await Town.Open();
        var order = await Lost(town);
        var parcel = await town.Look(db => db.Shipments.SingleAsync(s => s.OrderId == order.Id));
        var way = new ParcelOnTheWay(parcel.CarrierCode, parcel.Waybill, parcel.ShippedAt, null);

        Town.Done(await town.AsClockwork.Do((RecordSignedParcel use, Clockwork me) => use.Run(me, way, town.Clock.GetUtcNow())));
        var found = await town.Again(order);
        town.Clock.Wind(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));
        await Sweep(town);

        Assert.Equal((null, true), (found.LookedIntoSince, found.DueAt is not null));
        Assert.Equal(OrderStatus.Completed, (await town.Again(order)).Status);
    }

    [Fact]
    public async Task A_buyer_confirms_or_asks_his_money_back_meanwhile_and_the_platform_waits_for_his_case()
    {
        await using var town = await Town.Open();
        var (has, hasNot) = (await Lost(town), await Lost(town));

        var longer = await town.As(town.Lin).Do((ExtendReceipt use, Buyer me) => use.Run(me, has.Number));
        Town.Done(await town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, has.Number)));
        var what = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.NoTrace, 1, "", []);
        var asked = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, hasNot.Number, hasNot.Lines[0].Id, what)));
        var meanwhile = await Refunds(town, hasNot);
        Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, asked)));

        Assert.Equal(("order.looked-into", "order.after-sale-open"), (longer.Refusal?.Code, meanwhile.Refusal?.Code));
        Assert.Equal((OrderStatus.Completed, null), ((await town.Again(has)).Status, (await town.Again(has)).LookedIntoSince));
        Town.Done(await Refunds(town, hasNot));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Of_two_decisions_at_once_and_of_a_buyer_who_confirms_meanwhile_one_counts()
    {
        await using var town = await Town.Open();
        var (first, second) = (await Lost(town), await Lost(town));

        var both = await Task.WhenAll(Confirms(town, first), Refunds(town, first));
        var three = await Task.WhenAll(Waits(town, second, 3), Refunds(town, second), town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, second.Number)));

        Assert.Single(both, b => b.IsDone);
        Assert.Contains(three, t => t.IsDone);
        // A buyer may still confirm what was let wait; paid back and completed it never is.
        Assert.False(three[1].IsDone && (three[0].IsDone || three[2].IsDone));
        await town.EverythingAgrees();
    }

    private static Task<Order> Lost(Town town) => Lost(town, (town.People.Tea, 1));

    private static async Task<Order> Lost(Town town, params (Domain.Catalog.Sku Sku, int Pieces)[] goods)
    {
        var order = await town.ShippedOrder(town.Lin, goods);
        town.Clock.Wind(TimeSpan.FromDays(10) + TimeSpan.FromSeconds(1));
        await Sweep(town);
        town.Clock.Wind(TimeSpan.FromDays(5));
        await Sweep(town);
        var lost = await town.Again(order);
        Assert.NotNull(lost.LookedIntoSince);
        return lost;
    }

    private static Task<Outcome<int>> Sweep(Town town, bool carriersAnswer = true) =>
        town.AsClockwork.Do((ConfirmOverdueReceipts use, Clockwork me) => use.Run(me, 100, carriersAnswer));

    private static Task<Outcome> Confirms(Town town, Order order, string found = Found) =>
        town.As(town.Judge).Do((ConfirmForBuyer use, PlatformStaff me) => use.Run(me, order.Number, found));

    private static Task<Outcome> Refunds(Town town, Order order) =>
        town.As(town.Judge).Do((RefundLostParcel use, PlatformStaff me) => use.Run(me, order.Number, "快递查明已经遗失"));

    private static Task<Outcome> Waits(Town town, Order order, int days) =>
        town.As(town.Judge).Do((WaitForParcel use, PlatformStaff me) => use.Run(me, order.Number, days, "快递还在查找"));

    private static Task<SettlementStatus> Settlement(Town town, Order order) =>
        town.Look(db => db.Settlements.Where(s => s.OrderId == order.Id).Select(s => s.Status).SingleAsync());
}
