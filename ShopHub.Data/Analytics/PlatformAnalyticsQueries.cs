using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>What all shops sold together, and each beside the others (C20).</summary>
[Queries]
public sealed class PlatformAnalyticsQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Shops, and words, of the page.</summary>
    public const int Most = 50;

    /// <param name="days">Today and the days before it.</param>
    /// <param name="code">Of one shop; null for all.</param>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<PlatformSales> Sales(PlatformStaff me, int days, string? code)
    {
        me.Needs(PlatformPermission.Operate);
        var period = Period.Last(days, clock.GetUtcNow());
        var closed = await db.DayTotals.Where(t => t.OwnerId == Guid.Empty).MaxAsync(t => (DateOnly?)t.Day) ?? DateOnly.MinValue;
        if (code is null) return new(await Platform(closed).Sheet(period, Most), null, await Shops(period), await InVain(period));
        var shop = await db.Merchants.Where(m => m.Code == code).Found();
        return new(await Of(shop.Id, closed).Sheet(period, Most), shop.ShopName, [], []);
    }

    private SalesRows Platform(DateOnly closed) => new(
        db.SalesDays, db.ProductDays, db.TrafficDays, db.Products, db.AfterSales, null, db.DayTotals.Where(t => t.OwnerId == Guid.Empty), db.JournalEntries, closed);

    private SalesRows Of(Id<Merchant> shop, DateOnly closed) => new(
        db.SalesDays.Where(d => d.MerchantId == shop), db.ProductDays.Where(d => d.MerchantId == shop), db.TrafficDays.Where(d => d.MerchantId == shop),
        db.Products.Where(p => p.MerchantId == shop), db.AfterSales.Where(a => a.MerchantId == shop), db.Orders.Where(o => o.MerchantId == shop),
        db.DayTotals.Where(t => t.OwnerId == shop.Value), db.JournalEntries.Where(e => e.MerchantId == shop), closed);

    private async Task<List<ShopSales>> Shops(Period period)
    {
        var sold = await db.SalesDays.Where(d => d.Day >= period.From && d.Day < period.Until).GroupBy(d => d.MerchantId).Select(g => new
        {
            g.Key, Orders = g.Sum(d => d.Figures.Orders), Pieces = g.Sum(d => d.Figures.Pieces), Paid = g.Sum(d => d.Figures.Paid),
            NewBuyers = g.Sum(d => d.Figures.NewBuyers), Refunds = g.Sum(d => d.Figures.Refunds), Refunded = g.Sum(d => d.Figures.Refunded),
        }).OrderByDescending(g => g.Paid).ThenBy(g => g.Key).Take(Most).ToListAsync();
        var ids = sold.ConvertAll(s => s.Key);
        var names = await db.Merchants.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Code, m.ShopName }).ToDictionaryAsync(m => m.Id);
        var clicked = await db.TrafficDays.Where(d => ids.Contains(d.MerchantId) && d.Day >= period.From && d.Day < period.Until).GroupBy(d => d.MerchantId)
            .Select(g => new { g.Key, Clicked = g.Sum(d => d.Clicked) }).ToDictionaryAsync(g => g.Key, g => g.Clicked);
        return sold.ConvertAll(s => new ShopSales(names[s.Key].Code, names[s.Key].ShopName, new()
        {
            Orders = s.Orders, Pieces = s.Pieces, Paid = s.Paid, NewBuyers = s.NewBuyers, Refunds = s.Refunds, Refunded = s.Refunded,
        }, clicked.GetValueOrDefault(s.Key)));
    }

    private async Task<List<(string Words, int Times)>> InVain(Period period) =>
        (await db.SearchedWords.Where(w => w.Day >= period.From && w.Day < period.Until && w.InVain > 0).GroupBy(w => w.Words)
            .Select(g => new { g.Key, Times = g.Sum(w => w.InVain) }).OrderByDescending(w => w.Times).ThenBy(w => w.Key).Take(Most).ToListAsync())
            .ConvertAll(w => (w.Key, w.Times));
}
