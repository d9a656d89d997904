using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Analytics;

namespace ShopHub.Data.Analytics;

/// <summary>FLD: a file of marks is added to the days, once; marks of products that are not there are nobody's.</summary>
[UseCase(Runs = 3)]
public sealed class FoldTraffic(ShopDb db, TimeProvider clock)
{
    /// <summary>Products asked about at once.</summary>
    private const int Some = 500;

    /// <summary>A file is gone from the folder long before its row.</summary>
    private const int KeptDays = 7;

    /// <returns>Days that are different.</returns>
    public async Task<int> Run(Clockwork by, Guid file, IReadOnlyList<TrafficCount> counts)
    {
        if (await db.FoldedMarks.AnyAsync(f => f.File == file)) return 0;
        var (now, changed) = (clock.GetUtcNow(), 0);
        db.FoldedMarks.Add(Domain.Analytics.FoldedMarks.Of(file, now));
        foreach (var some in counts.GroupBy(c => c.Product).Chunk(Some))
        {
            var (ids, days) = (some.Select(s => s.Key).ToList(), some.SelectMany(s => s).Select(c => c.Day).Distinct().ToList());
            var shops = await db.Products.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.MerchantId }).ToDictionaryAsync(p => p.Id, p => p.MerchantId);
            var kept = (await db.TrafficDays.Where(d => ids.Contains(d.ProductId) && days.Contains(d.Day)).ToListAsync()).ToDictionary(d => (d.ProductId, d.Day, d.Source));
            foreach (var count in some.SelectMany(s => s).Where(c => shops.ContainsKey(c.Product)))
            {
                if (!kept.TryGetValue((count.Product, count.Day, count.Source), out var day))
                    db.TrafficDays.Add(day = TrafficDay.Of(shops[count.Product], count.Product, count.Day, count.Source));
                day.Add(count.Seen, count.Clicked, count.Carted);
                changed++;
            }
        }

        var old = now.AddDays(-KeptDays);
        await db.FoldedMarks.Where(f => f.At < old).ExecuteDeleteAsync();
        return changed;
    }
}
