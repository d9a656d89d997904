using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Following;

/// <summary>Tells a shop's news to its next followers; how far it came is written with the notices.</summary>
[UseCase]
public sealed class TellFollowers(ShopDb db, TimeProvider clock)
{
    /// <returns>False when nobody waits for news.</returns>
    public async Task<bool> Run(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        var news = await db.ShopNews.Where(n => n.DoneAt == null).OrderBy(n => n.MerchantId).FirstOrDefaultAsync();
        if (news is null) return false;
        var shop = await db.Merchants.FirstAsync(m => m.Id == news.MerchantId);
        var upTo = news.ToldUpTo;
        var next = shop.Status != ShopStatus.Open ? [] : await db.FavouriteShops
            .Where(f => f.MerchantId == shop.Id && f.CustomerId > upTo).OrderBy(f => f.CustomerId).Take(most).ToListAsync();
        // Who followed after the look has seen it himself.
        foreach (var follower in next.Where(f => f.MutedAt is null && f.At <= news.Until))
            db.Notices.Add(Notice.To(follower.CustomerId.Value, $"{shop.ShopName}有新动态", news.Words, $"/s/{shop.Code}", now));
        if (next.Count < most) news.Finish(now);
        else news.Told(next[^1].CustomerId);
        return true;
    }
}
