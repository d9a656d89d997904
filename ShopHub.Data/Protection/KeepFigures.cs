using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>J17: the figures of these shops and days, counted anew; what facts that came late have changed is written, the rest is left alone.</summary>
[UseCase(ReadsFirst = true, Runs = 3)]
public sealed class KeepFigures(ShopDb db, FactsOfShops facts, WriteTurn turn, TimeProvider clock)
{
    /// <param name="until">The first day that is not counted.</param>
    /// <returns>How many days are different.</returns>
    public async Task<int> Run(Clockwork by, IReadOnlyList<Id<Merchant>> shops, DateOnly from, DateOnly until)
    {
        var counted = await facts.Days(shops, from, until, clock.GetUtcNow());
        await turn.Begin();
        var kept = await db.ShopDays.Where(d => shops.Contains(d.MerchantId) && d.Day >= from && d.Day < until).ToListAsync();
        var (changed, known) = (0, kept.Select(d => (d.MerchantId, d.Day)).ToHashSet());
        foreach (var day in kept)
        {
            var figures = counted.GetValueOrDefault((day.MerchantId, day.Day));
            if (figures == day.Figures) continue;
            changed++;
            if (figures.IsEmpty) db.ShopDays.Remove(day);
            else day.Figures = figures;
        }

        var fresh = counted.Where(c => !known.Contains(c.Key) && !c.Value.IsEmpty).Select(c => ShopDay.Of(c.Key.Shop, c.Key.Day, c.Value)).ToList();
        db.ShopDays.AddRange(fresh);
        return changed + fresh.Count;
    }
}
