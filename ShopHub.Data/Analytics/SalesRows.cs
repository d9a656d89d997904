using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Analytics;

/// <param name="Until">The first day that is not of it.</param>
internal sealed record Period(DateOnly From, DateOnly Until)
{
    public int Days => Until.DayNumber - From.DayNumber;

    public DateOnly Before => From.AddDays(-Days);

    public DateTimeOffset Start => ShopCalendar.StartOf(From);

    public DateTimeOffset End => ShopCalendar.StartOf(Until);

    /// <param name="days">Today and the days before it.</param>
    public static Period Last(int days, DateTimeOffset now)
    {
        var until = ShopCalendar.DayOf(now).AddDays(1);
        return new(until.AddDays(-days), until);
    }

    public IEnumerable<DateOnly> Each() => Enumerable.Range(0, Days).Select(i => From.AddDays(i));
}

/// <summary>What a sheet is made of: the rows of one shop, or of all.</summary>
/// <param name="Orders">Null where buyers are not told.</param>
/// <param name="Totals">Of the closed days.</param>
/// <param name="Closed">The last of them.</param>
internal sealed record SalesRows(
    IQueryable<SalesDay> Sales, IQueryable<ProductDay> Sold, IQueryable<TrafficDay> Looked, IQueryable<Product> Goods, IQueryable<AfterSale> Cases,
    IQueryable<Order>? Orders, IQueryable<DayTotal> Totals, IQueryable<JournalEntry> Entries, DateOnly Closed)
{
    public async Task<SalesSheet> Sheet(Period period, int products)
    {
        var kept = await Sales.Where(d => d.Day >= period.Before && d.Day < period.Until).GroupBy(d => d.Day).Select(g => new
        {
            g.Key, Orders = g.Sum(d => d.Figures.Orders), Pieces = g.Sum(d => d.Figures.Pieces), Paid = g.Sum(d => d.Figures.Paid), Buyers = g.Sum(d => d.Figures.Buyers),
            NewBuyers = g.Sum(d => d.Figures.NewBuyers), Refunds = g.Sum(d => d.Figures.Refunds), Refunded = g.Sum(d => d.Figures.Refunded),
        }).ToDictionaryAsync(g => g.Key, g => new SalesFigures
        {
            Orders = g.Orders, Pieces = g.Pieces, Paid = g.Paid, Buyers = g.Buyers, NewBuyers = g.NewBuyers, Refunds = g.Refunds, Refunded = g.Refunded,
        });
        var now = Sum(kept, d => d >= period.From);
        return new(
            [.. period.Each().Select(d => (d, kept.GetValueOrDefault(d)))], now, Sum(kept, d => d < period.From), Orders is null ? null : await Buyers(Orders, period),
            await Products(period, products), await Sources(Looked, period), await Causes(Cases, period), await Agreement(now, period));
    }

    public async Task<List<ProductSales>> Products(Period period, int most)
    {
        var sold = await Sold.Where(d => d.Day >= period.From && d.Day < period.Until).GroupBy(d => d.ProductId)
            .Select(g => new
            {
                g.Key, Pieces = g.Sum(d => d.Figures.Pieces), Paid = g.Sum(d => d.Figures.Paid), Returned = g.Sum(d => d.Figures.Returned), Refunded = g.Sum(d => d.Figures.Refunded),
            }).ToDictionaryAsync(g => g.Key, g => new ProductFigures { Pieces = g.Pieces, Paid = g.Paid, Returned = g.Returned, Refunded = g.Refunded });
        var looked = await Looked.Where(d => d.Day >= period.From && d.Day < period.Until).GroupBy(d => d.ProductId)
            .Select(g => new { g.Key, Seen = g.Sum(d => d.Seen), Clicked = g.Sum(d => d.Clicked), Carted = g.Sum(d => d.Carted) })
            .ToDictionaryAsync(g => g.Key, g => new Traffic(g.Seen, g.Clicked, g.Carted));
        var rows = sold.Keys.Union(looked.Keys).Select(id => (Id: id, Sold: sold.GetValueOrDefault(id), Looked: looked.GetValueOrDefault(id, new(0, 0, 0))))
            .OrderByDescending(r => r.Sold.Paid).ThenByDescending(r => r.Looked.Clicked).ThenByDescending(r => r.Looked.Seen).ThenBy(r => r.Id.Value).Take(most).ToList();
        var titles = new Dictionary<Id<Product>, string>();
        foreach (var some in rows.Select(r => r.Id).Chunk(500))
        {
            foreach (var product in await Goods.Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.Title }).ToListAsync())
                titles[product.Id] = product.Title;
        }

        return rows.ConvertAll(r => new ProductSales(r.Id, titles.GetValueOrDefault(r.Id, "已删除的商品"), r.Sold, r.Looked));
    }

    public static async Task<List<(TrafficSource Source, Traffic Traffic)>> Sources(IQueryable<TrafficDay> looked, Period period) =>
        (await looked.Where(d => d.Day >= period.From && d.Day < period.Until).GroupBy(d => d.Source)
            .Select(g => new { g.Key, Seen = g.Sum(d => d.Seen), Clicked = g.Sum(d => d.Clicked), Carted = g.Sum(d => d.Carted) })
            .OrderByDescending(g => g.Clicked).ToListAsync()).ConvertAll(g => (g.Key, new Traffic(g.Seen, g.Clicked, g.Carted)));

    public static Task<List<CauseCount>> Causes(IQueryable<AfterSale> cases, Period period) =>
        cases.Where(a => a.OpenedAt >= period.Start && a.OpenedAt < period.End).GroupBy(a => a.Reason)
            .OrderByDescending(g => g.Count()).Select(g => new CauseCount(g.Key, g.Count())).ToListAsync();

    private static SalesFigures Sum(Dictionary<DateOnly, SalesFigures> kept, Func<DateOnly, bool> of) =>
        kept.Where(d => of(d.Key)).Aggregate(default(SalesFigures), (sum, d) => sum + d.Value);

    private static async Task<BuyerGroups> Buyers(IQueryable<Order> orders, Period period)
    {
        var buyers = await orders.Where(o => o.PaidAt >= period.Start && o.PaidAt < period.End).GroupBy(o => o.CustomerId)
            .Select(g => new PeriodBuyer(g.Max(o => o.PaidAt)!.Value, g.Count(), g.Sum(o => o.Payable.Fen))).ToListAsync();
        return new(buyers.Count, buyers.Count(b => b.Orders >= BuyerValues.Often), [
            .. BuyerValues.Of(buyers, period.Start, period.End).GroupBy(b => b.Value).OrderBy(g => g.Key)
                .Select(g => new ValueGroup(g.Key, g.Count(), new(g.Sum(b => b.Buyer.Fen)))),
        ]);
    }

    private async Task<SalesAgreement> Agreement(SalesFigures counted, Period period)
    {
        var stored = await Totals.Where(t => t.Day >= period.From && t.Day < period.Until).GroupBy(t => new { t.Cause, t.Account })
            .Select(g => new { g.Key.Cause, g.Key.Account, Fen = g.Sum(t => t.Debit.Fen - t.Credit.Fen) }).ToListAsync();
        var first = Closed < period.From ? period.From : Closed.AddDays(1);
        var (start, end) = (ShopCalendar.StartOf(first), period.End);
        var open = await Entries.Where(e => e.At >= start && e.At < end).SelectMany(e => e.Postings, (e, p) => new { e.Cause, p.Account, p.Debit.Fen })
            .GroupBy(p => new { p.Cause, p.Account }).Select(g => new { g.Key.Cause, g.Key.Account, Fen = g.Sum(p => p.Fen) }).ToListAsync();
        var booked = stored.Concat(open).ToList();
        long Of(Account account, params Cause[] causes) => booked.Where(b => b.Account == account && causes.Contains(b.Cause)).Sum(b => b.Fen);
        Cause[] back = [Cause.RefundInEscrow, Cause.RefundAfterSettlement];
        // The platform's subsidy moves with the cash; what a shop owes is cash the platform has advanced.
        var paid = Of(Account.ChannelClearing, Cause.OrderPaid) - Of(Account.PlatformSubsidy, Cause.OrderPaid);
        var refunded = Of(Account.PlatformSubsidy, back) - Of(Account.ChannelClearing, back) + Of(Account.MerchantReceivable, back);
        return new((new Money(counted.Paid), new Money(paid)), (new Money(counted.Refunded), new Money(refunded)));
    }
}
