using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>Seven days to send goods back without a reason, and what rest days do to them (NRR-01, NRR-02, CAL-02, CAL-03).</summary>
public sealed class NoReasonSpecs
{
    [Theory]
    // Signed on Monday 2 March 2026: the seventh day is Monday 9 March.
    [InlineData("2026-03-02T15:00+08:00", "2026-03-09T23:59:59+08:00", true)]
    [InlineData("2026-03-02T15:00+08:00", "2026-03-10T00:00:01+08:00", false)]
    // Saturday 14 March is a rest day: Monday 16 March still counts.
    [InlineData("2026-03-07T09:00+08:00", "2026-03-16T23:59:59+08:00", true)]
    [InlineData("2026-03-07T09:00+08:00", "2026-03-17T00:00:01+08:00", false)]
    // Inside the May holiday: until the end of 6 May.
    [InlineData("2026-04-25T09:00+08:00", "2026-05-06T23:59:59+08:00", true)]
    [InlineData("2026-04-25T09:00+08:00", "2026-05-07T00:00:01+08:00", false)]
    // Saturday 9 May is worked in its stead: the last day stays.
    [InlineData("2026-05-02T09:00+08:00", "2026-05-10T00:00:01+08:00", false)]
    public async Task Goods_go_back_without_a_reason_until_the_last_working_minute_of_the_seventh_day(string signedAt, string asked, bool allowed)
    {
        await using var town = await Town.Open();
        var order = await Signed(town, town.People.Cup, DateTimeOffset.Parse(signedAt));

        town.Clock.WindTo(DateTimeOffset.Parse(asked));
        var outcome = await TryAsk(town, order, AfterSaleReason.NotWanted);

        Assert.Equal(allowed ? null : "after-sale.no-reason-over", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task After_the_seven_days_a_fault_is_still_a_reason()
    {
        await using var town = await Town.Open();
        var order = await Signed(town, town.People.Cup, town.Clock.GetUtcNow());
        town.Clock.Wind(TimeSpan.FromDays(12));

        Assert.Equal("after-sale.no-reason-over", (await TryAsk(town, order, AfterSaleReason.NotWanted)).Refusal?.Code);
        Town.Done(await TryAsk(town, order, AfterSaleReason.Quality));
    }

    [Fact]
    public async Task The_days_begin_with_the_buyers_own_word_when_no_carrier_shows_a_signature()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Cup, 1));
        town.Clock.Wind(TimeSpan.FromDays(9));
        Town.Done(await town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number)));
        town.Clock.Wind(TimeSpan.FromDays(6));

        Town.Done(await TryAsk(town, order, AfterSaleReason.NotWanted));
    }

    [Fact]
    public async Task Of_several_parcels_the_last_one_counts()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Cup, 2));
        foreach (var waybill in (string[])["SF500000000001", "SF500000000002"])
        {
            var one = new Dictionary<Id<OrderLine>, int> { [order.Lines[0].Id] = 1 };
            Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", waybill, one)));
        }

        await Arrives(town, "SF500000000001", town.Clock.GetUtcNow());
        town.Clock.Wind(TimeSpan.FromDays(5));
        await Arrives(town, "SF500000000002", town.Clock.GetUtcNow());
        town.Clock.Wind(TimeSpan.FromDays(6));

        Town.Done(await TryAsk(town, order, AfterSaleReason.NotWanted));
    }

    [Fact]
    public async Task Fresh_goods_do_not_go_back_without_a_reason_at_all()
    {
        await using var town = await Town.Open();
        var fruit = await Sells(town, "FRESH");
        var order = await Signed(town, fruit, town.Clock.GetUtcNow());

        Assert.Equal("after-sale.no-reason-excluded", (await TryAsk(town, order, AfterSaleReason.NotWanted)).Refusal?.Code);
    }

    private static async Task<Order> Signed(Town town, Sku sku, DateTimeOffset at)
    {
        town.Clock.WindTo(at.AddDays(-1));
        var order = await town.ShippedOrder(town.Lin, (sku, 1));
        await Arrives(town, await town.Look(db => db.Shipments.Where(s => s.OrderId == order.Id).Select(s => s.Waybill).SingleAsync()), at);
        town.Clock.WindTo(at);
        return order;
    }

    private static async Task Arrives(Town town, string waybill, DateTimeOffset at) =>
        Town.Done(await town.AsClockwork.Do((RecordSignedParcel use, Clockwork me) => use.Run(me, new("SF", waybill, at), at)));

    private static Task<Outcome<string>> TryAsk(Town town, Order order, AfterSaleReason reason) =>
        town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Return, reason, 1, "", [])));

    private static async Task<Sku> Sells(Town town, string category)
    {
        var now = town.Clock.GetUtcNow();
        var product = Product.Draft(town.TeaHouse.MerchantId, category, "PEACH", "现摘水蜜桃 六枚", now);
        var sku = Sku.Of(product, "PEACH-1", [], new(6_600), 1);
        product.List([sku], now);
        await town.Put(product, sku, StockItem.Of(sku, 10), StockChange.Of(sku.Id, 10, "入库", "商家", now));
        return sku;
    }
}
