using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Following;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Following;

/// <summary>Looks, once a day, what followed shops have new.</summary>
[UseCase]
public sealed class GatherNews(ShopDb db, TimeProvider clock)
{
    /// <summary>Titles that are named.</summary>
    private const int Named = 2;

    /// <summary>Days after it was made in which a listed product is new.</summary>
    private const int NewDays = 30;

    /// <returns>How many shops were looked at.</returns>
    public async Task<int> Run(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        var today = ShopCalendar.DayOf(now);
        var due = await db.Merchants.Where(m => m.Status == ShopStatus.Open && db.FavouriteShops.Any(f => f.MerchantId == m.Id)
            && !db.ShopNews.Any(n => n.MerchantId == m.Id && (n.Day >= today || n.DoneAt == null))).OrderBy(m => m.Id).Take(most).Select(m => m.Id).ToListAsync();
        foreach (var shop in due)
        {
            var news = await db.ShopNews.FirstOrDefaultAsync(n => n.MerchantId == shop);
            if (news is null) db.ShopNews.Add(news = ShopNews.Of(shop, now));
            await Look(news, now);
        }

        return due.Count;
    }

    private async Task Look(ShopNews news, DateTimeOffset now)
    {
        var (shop, since, made) = (news.MerchantId, news.Since(now), now.AddDays(-NewDays));
        var goods = db.Products.Where(p => p.MerchantId == shop && p.Status == ListingStatus.On && p.ListedAt >= since && p.ListedAt < now && p.CreatedAt > made);
        var newest = await db.Coupons.Where(c => c.MerchantId == shop && c.ClaimFrom <= now && c.StoppedAt == null).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        List<string> says = [];
        if (await goods.CountAsync() is > 0 and var many)
        {
            var titles = await goods.OrderByDescending(p => p.ListedAt).Take(Named).Select(p => p.Title).ToListAsync();
            says.Add($"上新{many}件：{string.Join('、', titles)}{(many > Named ? "等" : "")}");
        }

        if (IsNews(newest, news, now)) says.Add($"新优惠券：{newest!.Title}");
        if (await db.DesignVersions.AnyAsync(v => v.MerchantId == shop && v.At >= since && v.At < now)) says.Add("店铺页面换新");
        news.Look(string.Join("；", says), newest?.Id, now);
    }

    // At the first look nobody knows how old a coupon is.
    private static bool IsNews(Coupon? newest, ShopNews news, DateTimeOffset now) =>
        newest is { Left: > 0 } && newest.ClaimUntil >= now && news.Day != default && newest.Id != news.LastCoupon;
}
