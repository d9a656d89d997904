using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Marketing;

/// <summary>A coupon on offer or in hand, with the shop it is of; no shop: the platform's.</summary>
public sealed record CouponRow(Coupon Coupon, string? ShopCode, string? ShopName, ClaimedCouponStatus? Held);

[Queries]
public sealed class BuyerCouponQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>What the shopper holds, usable ones first.</summary>
    public Task<List<CouponRow>> Mine(Buyer me)
    {
        var mine = db.ClaimedCoupons.Of(me);
        return (from claimed in mine
                join coupon in db.Coupons on claimed.CouponId equals coupon.Id
                from shop in db.Merchants.Where(m => m.Id == coupon.MerchantId).DefaultIfEmpty()
                orderby claimed.Status, claimed.ValidUntil
                select new CouponRow(coupon, shop == null ? null : shop.Code, shop == null ? null : shop.ShopName, claimed.Status)).ToListAsync();
    }

    /// <summary>What may be claimed now: of one shop, or of the platform when none is named.</summary>
    public Task<List<CouponRow>> Offered(Id<Merchant>? of)
    {
        var now = clock.GetUtcNow();
        return db.Coupons.Where(c => c.MerchantId == of && c.ClaimUntil >= now && c.Left > 0).OrderBy(c => c.Threshold.Fen)
            .Select(c => new CouponRow(c, null, null, null)).ToListAsync();
    }
}
