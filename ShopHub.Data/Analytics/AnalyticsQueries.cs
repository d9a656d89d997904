using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>How often cards of something came into view, it was opened, it was put into a cart.</summary>
public sealed record Traffic(int Seen, int Clicked, int Carted);

/// <summary>One product over a period.</summary>
public sealed record ProductSales(Id<Product> Id, string Title, ProductFigures Figures, Traffic Traffic)
{
    public TrafficHint Hint => TrafficHints.Of(Traffic.Seen, Traffic.Clicked, Figures.Pieces);
}

/// <summary>Why buyers wanted something back, of the after-sales opened in a period.</summary>
public sealed record CauseCount(AfterSaleReason Reason, int Cases);

/// <param name="Buyers">Different people.</param>
/// <param name="Again">Of these, who paid two orders or more in the period.</param>
/// <param name="Often">Of these, who paid four or more.</param>
/// <param name="OfOften">What those paid.</param>
public sealed record BuyerGroups(int Buyers, int Again, int Often, Money OfOften);

/// <param name="Paid">By the counted days, and by the ledger's postings.</param>
/// <param name="Refunded">By the counted days, and by the ledger's postings.</param>
public sealed record SalesAgreement((Money Counted, Money Booked) Paid, (Money Counted, Money Booked) Refunded)
{
    public bool Agrees => Paid.Counted == Paid.Booked && Refunded.Counted == Refunded.Booked;
}

/// <param name="Days">Every day of the period, the oldest first, those without sales too.</param>
/// <param name="Before">The same number of days before it.</param>
public sealed record SalesSheet(
    IReadOnlyList<(DateOnly Day, SalesFigures Figures)> Days, SalesFigures Now, SalesFigures Before, BuyerGroups Buyers,
    IReadOnlyList<ProductSales> Products, IReadOnlyList<(TrafficSource Source, Traffic Traffic)> Sources, IReadOnlyList<CauseCount> Causes, SalesAgreement Agreement);

/// <summary>What a shop sold (C20).</summary>
[Queries]
public sealed class AnalyticsQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Products of the page; a file has all.</summary>
    public const int MostProducts = 50;

    private const int OftenOrders = 4;

    /// <param name="days">Today and the days before it.</param>
    public async Task<SalesSheet> Sales(ShopStaff me, int days)
    {
        me.Needs(ShopPermission.Statistics);
        var until = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(1);
        var from = until.AddDays(-days);
        var before = from.AddDays(-days);
        var kept = await db.SalesDays.Of(me).Where(d => d.Day >= before && d.Day < until).ToDictionaryAsync(d => d.Day, d => d.Figures);
        var now = Sum(kept, d => d >= from);
        return new(
            [.. Enumerable.Range(0, days).Select(i => from.AddDays(i)).Select(d => (d, kept.GetValueOrDefault(d)))], now, Sum(kept, d => d < from),
            await Buyers(me, from, until), await Products(me, from, until, MostProducts), await Sources(me, from, until), await Causes(me, from, until), await Agreement(me, now, from, until));
    }

    /// <summary>The most paid first.</summary>
    public Task<List<ProductSales>> Products(ShopStaff me, int days)
    {
        me.Needs(ShopPermission.Statistics);
        var until = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(1);
        return Products(me, until.AddDays(-days), until, int.MaxValue);
    }

    private static SalesFigures Sum(Dictionary<DateOnly, SalesFigures> kept, Func<DateOnly, bool> of) =>
        kept.Where(d => of(d.Key)).Aggregate(default(SalesFigures), (sum, d) => sum + d.Value);

    private async Task<List<ProductSales>> Products(ShopStaff me, DateOnly from, DateOnly until, int most)
    {
        var sold = await db.ProductDays.Of(me).Where(d => d.Day >= from && d.Day < until).GroupBy(d => d.ProductId)
            .Select(g => new
            {
                g.Key, Pieces = g.Sum(d => d.Figures.Pieces), Paid = g.Sum(d => d.Figures.Paid), Returned = g.Sum(d => d.Figures.Returned), Refunded = g.Sum(d => d.Figures.Refunded),
            }).ToDictionaryAsync(g => g.Key, g => new ProductFigures { Pieces = g.Pieces, Paid = g.Paid, Returned = g.Returned, Refunded = g.Refunded });
        var looked = await db.TrafficDays.Of(me).Where(d => d.Day >= from && d.Day < until).GroupBy(d => d.ProductId)
            .Select(g => new { g.Key, Seen = g.Sum(d => d.Seen), Clicked = g.Sum(d => d.Clicked), Carted = g.Sum(d => d.Carted) })
            .ToDictionaryAsync(g => g.Key, g => new Traffic(g.Seen, g.Clicked, g.Carted));
        var rows = sold.Keys.Union(looked.Keys).Select(id => (Id: id, Sold: sold.GetValueOrDefault(id), Looked: looked.GetValueOrDefault(id, new(0, 0, 0))))
            .OrderByDescending(r => r.Sold.Paid).ThenByDescending(r => r.Looked.Clicked).ThenByDescending(r => r.Looked.Seen).ThenBy(r => r.Id.Value).Take(most).ToList();
        var titles = new Dictionary<Id<Product>, string>();
        foreach (var some in rows.Select(r => r.Id).Chunk(500))
        {
            foreach (var product in await db.Products.Of(me).Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.Title }).ToListAsync())
                titles[product.Id] = product.Title;
        }

        return rows.ConvertAll(r => new ProductSales(r.Id, titles.GetValueOrDefault(r.Id, "已删除的商品"), r.Sold, r.Looked));
    }

    private async Task<List<(TrafficSource Source, Traffic Traffic)>> Sources(ShopStaff me, DateOnly from, DateOnly until) =>
        (await db.TrafficDays.Of(me).Where(d => d.Day >= from && d.Day < until).GroupBy(d => d.Source)
            .Select(g => new { g.Key, Seen = g.Sum(d => d.Seen), Clicked = g.Sum(d => d.Clicked), Carted = g.Sum(d => d.Carted) })
            .OrderByDescending(g => g.Clicked).ToListAsync()).ConvertAll(g => (g.Key, new Traffic(g.Seen, g.Clicked, g.Carted)));

    private Task<List<CauseCount>> Causes(ShopStaff me, DateOnly from, DateOnly until)
    {
        var (start, end) = (ShopCalendar.StartOf(from), ShopCalendar.StartOf(until));
        return db.AfterSales.Of(me).Where(a => a.OpenedAt >= start && a.OpenedAt < end).GroupBy(a => a.Reason)
            .OrderByDescending(g => g.Count()).Select(g => new CauseCount(g.Key, g.Count())).ToListAsync();
    }

    private async Task<BuyerGroups> Buyers(ShopStaff me, DateOnly from, DateOnly until)
    {
        var entries = Entries(me, from, until).Where(e => e.Cause == Cause.OrderPaid);
        var buyers = await (
            from entry in entries
            join order in db.Orders.Of(me) on entry.Key equals order.Number
            group order.Payable.Fen by order.CustomerId into one
            select new { Orders = one.Count(), Fen = one.Sum() }).ToListAsync();
        var often = buyers.Where(b => b.Orders >= OftenOrders).ToList();
        return new(buyers.Count, buyers.Count(b => b.Orders > 1), often.Count, new(often.Sum(b => b.Fen)));
    }

    private async Task<SalesAgreement> Agreement(ShopStaff me, SalesFigures counted, DateOnly from, DateOnly until)
    {
        var booked = await Entries(me, from, until).SelectMany(e => e.Postings, (e, p) => new { e.Cause, p.Account, p.Debit.Fen })
            .GroupBy(p => new { p.Cause, p.Account }).Select(g => new { g.Key.Cause, g.Key.Account, Fen = g.Sum(p => p.Fen) }).ToListAsync();
        long Of(Account account, params Cause[] causes) => booked.Where(b => b.Account == account && causes.Contains(b.Cause)).Sum(b => b.Fen);
        Cause[] back = [Cause.RefundInEscrow, Cause.RefundAfterSettlement];
        // The platform's subsidy moves with the cash; what a shop owes is cash the platform has advanced.
        var paid = Of(Account.ChannelClearing, Cause.OrderPaid) - Of(Account.PlatformSubsidy, Cause.OrderPaid);
        var refunded = Of(Account.PlatformSubsidy, back) - Of(Account.ChannelClearing, back) + Of(Account.MerchantReceivable, back);
        return new((new Money(counted.Paid), new Money(paid)), (new Money(counted.Refunded), new Money(refunded)));
    }

    private IQueryable<JournalEntry> Entries(ShopStaff me, DateOnly from, DateOnly until)
    {
        var (start, end) = (ShopCalendar.StartOf(from), ShopCalendar.StartOf(until));
        return db.JournalEntries.Of(me).Where(e => e.At >= start && e.At < end);
    }
}
