using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>Lin has two tins of tea and wants the green ones, of which the Tea House has two left.</summary>
internal sealed class Swap : IAsyncDisposable
{
    private int _parcels;

    private Swap(Town town, Order order) => (Town, Order) = (town, order);

    public Town Town { get; }

    public Order Order { get; }

    public Sku Wanted { get; private set; } = null!;

    public string Number { get; private set; } = "";

    public static async Task<Swap> Open()
    {
        var town = await Town.Open();
        var swap = new Swap(town, await town.ShippedOrder(town.Lin, (town.People.Tea, 2)));
        swap.Wanted = await swap.Adds("绿罐", 12_800, 2);
        return swap;
    }

    public async Task<Sku> Adds(string option, long fen, int pieces)
    {
        var product = await Town.Look(db => db.Products.SingleAsync(p => p.Id == Town.People.Tea.ProductId));
        var sku = Sku.Of(product, $"TEA-{option}", [option], new(fen), 2);
        await Town.Put(sku, StockItem.Of(sku, pieces), StockChange.Of(sku.Id, pieces, "入库", "张敏", Town.Clock.GetUtcNow()));
        return sku;
    }

    public async Task Asks() => Number = Town.Done(await TriesToAsk(Wanted.Id, AfterSaleReason.Quality, 2));

    public Task<Outcome<string>> TriesToAsk(Id<Sku>? wanted, AfterSaleReason reason, int pieces)
    {
        var what = new AfterSaleRequest(AfterSaleKind.Exchange, reason, pieces, "罐子漏气", []) { Wanted = wanted };
        return Town.As(Town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, Order.Number, Order.Lines[0].Id, what));
    }

    public async Task<Outcome> Agrees(Id<AfterSale>? other = null)
    {
        var id = other ?? (await Case()).Id;
        return await Town.As(Town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id));
    }

    public Task<Outcome> SendsBack() => Town.As(Town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, Number, "SF", "SF200000000001"));

    public async Task<Outcome> Receives()
    {
        var id = (await Case()).Id;
        return await Town.As(Town.TeaHouse).Do((ConfirmReturnedGoods use, ShopStaff me) => use.Run(me, id));
    }

    public async Task<Outcome> Refuses()
    {
        var id = (await Case()).Id;
        return await Town.As(Town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, id, new(RejectionCode.OtherGoodsReturned, "寄回的是空罐", "/u/0123456789abcdef0123456789abcdef-960.webp")));
    }

    public async Task<Outcome> Reships()
    {
        var (id, waybill) = ((await Case()).Id, $"SF{300_000_000_000 + Interlocked.Increment(ref _parcels)}");
        return await Town.As(Town.TeaHouse).Do((ReshipExchange use, ShopStaff me) => use.Run(me, id, "SF", waybill));
    }

    public async Task<Outcome> Refunds()
    {
        var id = (await Case()).Id;
        return await Town.As(Town.TeaHouse).Do((RefundExchange use, ShopStaff me) => use.Run(me, id));
    }

    public Task<Outcome> Confirms() => Town.As(Town.Lin).Do((ConfirmExchange use, Buyer me) => use.Run(me, Number));

    public Task<Outcome> ConfirmsReceipt() => Town.As(Town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, Order.Number));

    /// <summary>The time passes, a second more, and the clock looks.</summary>
    public async Task Winds(TimeSpan by)
    {
        Town.Clock.Wind(by + TimeSpan.FromSeconds(by > TimeSpan.Zero ? 1 : 0));
        Town.Done(await Town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));
    }

    /// <summary>So many of the green tins are left.</summary>
    public async Task Leaves(int pieces)
    {
        var (there, _) = await Stock();
        await Town.Put(StockChange.Of(Wanted.Id, pieces - there, "盘点", "张敏", Town.Clock.GetUtcNow()));
        await Town.Look(db => db.Stock.Where(s => s.SkuId == Wanted.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, pieces)));
    }

    public Task<AfterSale> Case() => Town.Look(db => db.AfterSales.SingleAsync(a => a.Number == Number));

    public async Task<(int OnHand, int Held)> Stock()
    {
        var item = await Town.Look(db => db.Stock.SingleAsync(s => s.SkuId == Wanted.Id));
        return (item.OnHand, item.Held);
    }

    public Task<int> Entries() => Town.Look(db => db.JournalEntries.CountAsync());

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
