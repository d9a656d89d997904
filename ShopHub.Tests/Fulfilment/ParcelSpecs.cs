using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Fulfilment;

/// <summary>Several parcels in one order (SHP-06, RCV-04, RCV-06).</summary>
public sealed class ParcelSpecs
{
    [Fact]
    public async Task What_never_left_is_refunded_and_the_parcels_on_their_way_are_all_there_will_be()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 3));
        Town.Done(await Ships(town, order, "SF100000000001", 2));
        var sent = town.Clock.GetUtcNow();

        town.Clock.Wind(TimeSpan.FromHours(30));
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []);
        Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, asked)));
        await town.ChannelRefundsAll();
        var whole = await town.Again(order);
        var more = await Ships(town, order, "SF100000000002", 1);

        Assert.Equal((OrderStatus.Shipped, 0), (whole.Status, whole.OpenAfterSales));
        Assert.Equal((sent, sent.AddDays(10)), (whole.ShippedAt!.Value, whole.DueAt!.Value));
        Assert.Equal("order.not-to-ship", more.Refusal?.Code);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task After_a_long_wait_for_the_rest_the_buyer_still_has_a_day_to_look_at_what_came()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));
        Town.Done(await Ships(town, order, "SF100000000001", 1));

        town.Clock.Wind(TimeSpan.FromDays(12));
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []);
        Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, asked)));

        Assert.Equal(town.Clock.GetUtcNow().AddHours(24), (await town.Again(order)).DueAt);
    }

    [Fact]
    public async Task A_wrong_waybill_is_corrected_once_and_the_buyer_is_told_why()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));
        Town.Done(await Ships(town, order, "SF100000000001", 1));
        Town.Done(await Ships(town, order, "SF100000000002", 1));
        var parcel = await Parcel(town, "SF100000000001");
        Town.Done(await town.AsClockwork.Do((RecordTraces use, Clockwork me) => use.Run(me, "SF", "SF100000000001", [new(town.Clock.GetUtcNow(), "已揽收")])));

        var stranger = await town.As(town.BookRoom).Do((CorrectWaybill use, ShopStaff me) => use.Run(me, parcel.Id, "YTO", "YT1000000000001", "抄错"));
        var used = await Corrects(town, parcel, "SF", "SF100000000002");
        var shape = await Corrects(town, parcel, "ZTO", "YT1000000000001");
        var same = await Corrects(town, parcel, "SF", "sf 1000 0000 0001");
        Town.Done(await Corrects(town, parcel, "YTO", "YT1000000000001"));
        var again = await Corrects(town, parcel, "YTO", "YT1000000000002");
        var now = await Parcel(town, "YT1000000000001");

        Assert.Equal(
            ["common.not-found", "waybill.used", "waybill.shape", "waybill.same", "waybill.corrected"],
            new[] { stranger, used, shape, same, again }.Select(o => o.Refusal!.Code));
        Assert.Equal(("顺丰速运 SF100000000001", "抄错一位", 0), (now.Former, now.CorrectedFor, now.Traces.Count));
        Assert.Contains("YT1000000000001", await town.Look(db => db.Notices.Where(n => n.RecipientId == town.Lin.CustomerId.Value && n.Title == "快递单号已更正").Select(n => n.Words).SingleAsync()));
    }

    [Fact]
    public async Task A_signed_parcel_keeps_its_number()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        Town.Done(await Ships(town, order, "SF100000000001", 1));
        await Signed(town, "SF100000000001");

        Assert.Equal("waybill.signed", (await Corrects(town, await Parcel(town, "SF100000000001"), "YTO", "YT1000000000001")).Refusal?.Code);
    }

    [Fact]
    public async Task Two_who_pack_at_once_never_ship_more_than_was_bought()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 3));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Ships(town, order, $"SF10000000000{i}", 2)));

        Assert.Equal(1, outcomes.Count(o => o.IsDone));
        var after = await town.Again(order);
        Assert.Equal((OrderStatus.PartShipped, 2), (after.Status, after.Lines[0].Shipped));
        Assert.Equal(1, await town.Look(db => db.Shipments.CountAsync(s => s.OrderId == order.Id)));
    }

    [Fact]
    public async Task The_fifteenth_parcel_takes_everything_that_is_left()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 17));
        for (var i = 0; i < 14; i++) Town.Done(await Ships(town, order, $"SF1000000000{i:D2}", 1));

        var part = await Ships(town, order, "SF100000000099", 1);
        var rest = await Ships(town, order, "SF100000000099", 3);

        Assert.Equal("shipment.last", part.Refusal?.Code);
        Town.Done(rest);
        Assert.Equal(OrderStatus.Shipped, (await town.Again(order)).Status);
    }

    [Fact]
    public async Task Only_when_every_parcel_is_signed_is_the_buyer_reminded_and_the_order_confirms_itself_in_time()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));
        Town.Done(await Ships(town, order, "SF100000000001", 1));
        Town.Done(await Ships(town, order, "SF100000000002", 1));

        town.Clock.Wind(TimeSpan.FromDays(2));
        await Signed(town, "SF100000000001");
        var early = await Reminders(town, "包裹已签收");
        town.Clock.Wind(TimeSpan.FromDays(8) + TimeSpan.FromSeconds(1));
        Town.Done(await town.AsClockwork.Do((ConfirmOverdueReceipts use, Clockwork me) => use.Run(me, 100)));
        var waiting = await town.Again(order);
        await Signed(town, "SF100000000002");
        await Signed(town, "SF100000000002");

        Assert.Equal((0, 1), (early, await Reminders(town, "包裹已签收")));
        Assert.Equal((OrderStatus.Shipped, true), (waiting.Status, waiting.DelayedUnsigned));
    }

    [Fact]
    public async Task Three_days_before_an_order_confirms_itself_its_buyer_is_told_once()
    {
        await using var town = await Town.Open();
        await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var late = await town.ShippedOrder(town.Wang, (town.People.Cup, 1));
        await town.Look(db => db.Orders.Where(o => o.Id == late.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.DueAt, town.Clock.GetUtcNow().AddDays(9).AddHours(-1))));

        var before = Town.Done(await Reminds(town));
        town.Clock.Wind(TimeSpan.FromDays(7));
        var done = Town.Done(await Reminds(town));
        var again = Town.Done(await Reminds(town));

        Assert.Equal((0, 1, 0, 1), (before, done, again, await Reminders(town, "快到自动确认收货的时间了")));
    }

    private static Task<int> Reminders(Town town, string title) => town.Look(db => db.Notices.CountAsync(n => n.Title == title));

    private static Task<Outcome<int>> Reminds(Town town) => town.AsClockwork.Do((RemindOfReceipts use, Clockwork me) => use.Run(me, 100));

    private static async Task Signed(Town town, string waybill)
    {
        var at = town.Clock.GetUtcNow();
        Town.Done(await town.AsClockwork.Do((RecordSignedParcel use, Clockwork me) => use.Run(me, new("SF", waybill, at), at)));
    }

    private static Task<Shipment> Parcel(Town town, string waybill) => town.Look(db => db.Shipments.SingleAsync(s => s.Waybill == waybill));

    private static Task<Outcome> Corrects(Town town, Shipment parcel, string carrier, string waybill) =>
        town.As(town.TeaHouse).Do((CorrectWaybill use, ShopStaff me) => use.Run(me, parcel.Id, carrier, waybill, "抄错一位"));

    private static Task<Outcome> Ships(Town town, Order order, string waybill, int pieces) => town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) =>
        use.Run(me, order.Id, "SF", waybill, new Dictionary<Id<OrderLine>, int> { [order.Lines[0].Id] = pieces }));
}
