using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Marketing;

/// <summary>A coupon in hand, with the shop it is of; no shop: the platform's.</summary>
public sealed record CouponRow(Coupon Coupon, string? ShopCode, string? ShopName, ClaimedCouponStatus Status, DateTimeOffset ValidUntil);

/// <summary>The tabs of a shopper's coupons.</summary>
public enum CouponTab { Usable, Used, Expired }

[Queries]
public sealed class BuyerCouponQueries(ShopDb db, ShelfCache cache, TimeProvider clock)
{
    public const int PageSize = 20;

    private const int MostOffered = 12;

    public Task<List<CouponRow>> Mine(Buyer me, CouponTab tab, int page) =>
        (from claimed in In(db.ClaimedCoupons.Of(me), tab)
         join coupon in db.Coupons on claimed.CouponId equals coupon.Id
         from shop in db.Merchants.Where(m => m.Id == coupon.MerchantId).DefaultIfEmpty()
         orderby claimed.ValidUntil, claimed.Id
         select new CouponRow(coupon, shop == null ? null : shop.Code, shop == null ? null : shop.ShopName, claimed.Status, claimed.ValidUntil))
        .Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    /// <summary>Those of the platform on offer that the shopper does not hold yet.</summary>
    public Task<List<Coupon>> NotYetMine(Buyer me)
    {
        var mine = db.ClaimedCoupons.Of(me);
        return Offers().Where(c => c.MerchantId == null && c.Left > 0 && !mine.Any(m => m.CouponId == c.Id)).Take(MostOffered).ToListAsync();
    }

    /// <summary>What may be claimed for goods of this shop: its own, unless a measure forbids activities, and the platform's; those that are gone last. The same for everybody.</summary>
    public Task<List<Coupon>> Offered(Id<Merchant> shop) => cache.Keep((nameof(Offered), shop), () =>
        Offers().Where(c => c.MerchantId == null || (c.MerchantId == shop && !db.Measures.Any(m => m.MerchantId == shop && m.Status == MeasureStatus.Running && m.Step == MeasureStep.NoActivities))).Take(MostOffered).ToListAsync());

    private IQueryable<Coupon> Offers()
    {
        var now = clock.GetUtcNow();
        return db.Coupons.Where(c => c.ClaimFrom <= now && c.ClaimUntil >= now && c.StoppedAt == null).OrderBy(c => c.Left == 0).ThenBy(c => c.MerchantId == null).ThenBy(c => c.Threshold.Fen);
    }

    private IQueryable<ClaimedCoupon> In(IQueryable<ClaimedCoupon> coupons, CouponTab tab)
    {
        var now = clock.GetUtcNow();
        return tab switch
        {
            CouponTab.Usable => coupons.Where(c => c.Status == ClaimedCouponStatus.Locked || (c.Status == ClaimedCouponStatus.Valid && c.ValidUntil >= now)),
            CouponTab.Used => coupons.Where(c => c.Status == ClaimedCouponStatus.Used),
            CouponTab.Expired => coupons.Where(c => c.Status == ClaimedCouponStatus.Expired || (c.Status == ClaimedCouponStatus.Valid && c.ValidUntil < now)),
        };
    }
}
