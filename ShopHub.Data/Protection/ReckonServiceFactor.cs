using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>How well these shops ship and are scored moves their goods in the search (SRH-01). Again changes nothing.</summary>
[UseCase]
public sealed class ReckonServiceFactor(ShopDb db, TimeProvider clock)
{
    /// <returns>How many shops count differently from now on.</returns>
    public async Task<int> Run(Clockwork by, IReadOnlyList<Id<Merchant>> shops)
    {
        var (now, changed) = (clock.GetUtcNow(), 0);
        foreach (var shop in await db.Merchants.Where(m => shops.Contains(m.Id)).ToListAsync())
        {
            var factor = Ranking.ServiceBp(await db.ServiceOf(shop.Id, now));
            if (factor == shop.ServiceBp) continue;
            shop.ServiceBp = factor;
            changed++;
        }

        return changed;
    }
}

internal static class ServiceOfShops
{
    internal static async Task<ServiceRecord> ServiceOf(this ShopDb db, Id<Merchant> shop, DateTimeOffset now)
    {
        var from = ShopCalendar.DayOf(now).AddDays(-Ranking.ServiceDays);
        var days = await db.ShopDays.Where(d => d.MerchantId == shop && d.Day >= from).Select(d => d.Figures).ToListAsync();
        var all = days.Aggregate(default(ShopFigures), (sum, day) => sum + day);
        var rates = all.Rates();
        return new(all.Due, all.OnTime, all.Ratings, (rates.Description + rates.Service + rates.Logistics) / 3);
    }
}
