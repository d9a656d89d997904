using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Marketing;

/// <summary>A shopper takes a coupon; the unique row keeps it one a person, the counter never goes below zero.</summary>
[UseCase]
public sealed class ClaimCoupon(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, Id<Coupon> id)
    {
        var coupon = await db.Coupons.Where(c => c.Id == id).Found();
        if (await db.ClaimedCoupons.Of(by).AnyAsync(c => c.CouponId == id)) throw CouponRefusals.AlreadyClaimed();
        var now = clock.GetUtcNow();
        coupon.MustBeClaimable(now);
        if (coupon.MerchantId is { } shop && await db.HasMeasure(shop, MeasureStep.NoActivities)) throw CouponRefusals.Paused();
        var taken = await db.Coupons.Where(c => c.Id == id && c.Left > 0 && c.StoppedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Left, c => c.Left - 1));
        if (taken == 0) throw CouponRefusals.AllGone();
        db.ClaimedCoupons.Add(ClaimedCoupon.Of(coupon, by.CustomerId, now));
    }
}
