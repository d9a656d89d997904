using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>What a shop sold (C20).</summary>
[Queries]
public sealed class AnalyticsQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Products of the page; a file has all.</summary>
    public const int MostProducts = 50;

    /// <param name="days">Today and the days before it.</param>
    public async Task<SalesSheet> Sales(ShopStaff me, int days)
    {
        me.Needs(ShopPermission.Statistics);
        return await (await Rows(me)).Sheet(Period.Last(days, clock.GetUtcNow()), MostProducts);
    }

    /// <summary>The most paid first.</summary>
    public async Task<List<ProductSales>> Products(ShopStaff me, int days)
    {
        me.Needs(ShopPermission.Statistics);
        return await (await Rows(me)).Products(Period.Last(days, clock.GetUtcNow()), int.MaxValue);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ProductSheet> Product(ShopStaff me, Id<Product> product, int days)
    {
        me.Needs(ShopPermission.Statistics);
        var title = (await db.Products.Of(me).Where(p => p.Id == product).Found()).Title;
        var period = Period.Last(days, clock.GetUtcNow());
        var looked = db.TrafficDays.Of(me).Where(d => d.ProductId == product);
        var sold = await db.ProductDays.Of(me).Where(d => d.ProductId == product && d.Day >= period.From && d.Day < period.Until).ToDictionaryAsync(d => d.Day, d => d.Figures);
        var seen = await looked.Where(d => d.Day >= period.From && d.Day < period.Until).GroupBy(d => d.Day)
            .Select(g => new { g.Key, Seen = g.Sum(d => d.Seen), Clicked = g.Sum(d => d.Clicked), Carted = g.Sum(d => d.Carted) })
            .ToDictionaryAsync(g => g.Key, g => new Traffic(g.Seen, g.Clicked, g.Carted));
        // By the case's own line: a product's lines are many more than its cases.
        var cases = db.AfterSales.Of(me).Where(a => db.Orders.Of(me).Any(o => o.Id == a.OrderId && o.Lines.Any(l => l.Id == a.LineId && l.ProductId == product)));
        return new(
            title, [.. period.Each().Select(d => (d, sold.GetValueOrDefault(d), seen.GetValueOrDefault(d, new(0, 0, 0))))],
            await SalesRows.Sources(looked, period), await SalesRows.Causes(cases, period));
    }

    private async Task<SalesRows> Rows(ShopStaff me) => new(
        db.SalesDays.Of(me), db.ProductDays.Of(me), db.TrafficDays.Of(me), db.Products.Of(me), db.AfterSales.Of(me), db.Orders.Of(me), db.DayTotals.Of(me), db.JournalEntries.Of(me),
        await db.DayTotals.Where(t => t.OwnerId == Guid.Empty).MaxAsync(t => (DateOnly?)t.Day) ?? DateOnly.MinValue);
}
