using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>ANA, AND: the sales of these shops and days, counted anew; what is different is written, the rest is left alone (C20).</summary>
[UseCase(ReadsFirst = true, Runs = 3)]
public sealed class KeepSales(ShopDb db, SalesFacts facts, WriteTurn turn)
{
    /// <param name="until">The first day that is not counted.</param>
    /// <returns>How many days, of shops and of products, are different.</returns>
    public async Task<int> Run(Clockwork by, IReadOnlyList<Id<Merchant>> shops, DateOnly from, DateOnly until)
    {
        var counted = await facts.Of(shops, from, until);
        await turn.Begin();
        return await Days(counted, shops, from, until) + await Products(counted, shops, from, until);
    }

    private async Task<int> Days(CountedSales counted, IReadOnlyList<Id<Merchant>> shops, DateOnly from, DateOnly until)
    {
        var kept = await db.SalesDays.Where(d => shops.Contains(d.MerchantId) && d.Day >= from && d.Day < until).ToListAsync();
        var changed = 0;
        foreach (var day in kept)
        {
            var key = (day.MerchantId, day.Day);
            counted.Days.Remove(key, out var figures);
            if (figures == day.Figures) continue;
            changed++;
            if (figures.IsEmpty) db.SalesDays.Remove(day);
            else day.Figures = figures;
        }

        var fresh = counted.Days.Where(c => !c.Value.IsEmpty).Select(c => SalesDay.Of(c.Key.Shop, c.Key.Day, c.Value)).ToList();
        db.SalesDays.AddRange(fresh);
        return changed + fresh.Count;
    }

    private async Task<int> Products(CountedSales counted, IReadOnlyList<Id<Merchant>> shops, DateOnly from, DateOnly until)
    {
        var kept = await db.ProductDays.Where(d => shops.Contains(d.MerchantId) && d.Day >= from && d.Day < until).ToListAsync();
        var changed = 0;
        foreach (var day in kept)
        {
            counted.Products.Remove((day.MerchantId, day.ProductId, day.Day), out var figures);
            if (figures == day.Figures) continue;
            changed++;
            if (figures.IsEmpty) db.ProductDays.Remove(day);
            else day.Figures = figures;
        }

        var fresh = counted.Products.Where(c => !c.Value.IsEmpty).Select(c => ProductDay.Of(c.Key.Shop, c.Key.Product, c.Key.Day, c.Value)).ToList();
        db.ProductDays.AddRange(fresh);
        return changed + fresh.Count;
    }
}
