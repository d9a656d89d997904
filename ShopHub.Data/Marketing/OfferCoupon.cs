using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Marketing;

/// <summary>A shop gives out a coupon of its own (CPN-01, CPN-11). What it says stays as it is: shoppers count on it.</summary>
[UseCase(Runs = 2)]
public sealed class OfferCoupon(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <param name="request">Made by the form: pressed twice it is one coupon.</param>
    /// <exception cref="Refusal"><c>coupon.*</c>, <c>shop.not-open</c></exception>
    public async Task Run(ShopStaff by, Guid request, CouponOffer offer)
    {
        by.Needs(ShopPermission.Marketing);
        if (await db.Coupons.Of(by).AnyAsync(c => c.Request == request)) return;
        if (!await db.Merchants.AnyAsync(m => m.Id == by.MerchantId && m.Status == ShopStatus.Open)) throw MerchantRefusals.ShopNotOpen();
        if (await db.HasMeasure(by.MerchantId, MeasureStep.NoActivities)) throw CouponRefusals.Paused();
        var coupon = Coupon.Offer(by.MerchantId, request, offer.Checked(clock.GetUtcNow()));
        db.Coupons.Add(coupon);
        note.Says("优惠券", coupon.Title, $"新建，{coupon.Left}张");
    }
}

/// <summary>More pieces of a coupon that still can be claimed.</summary>
[UseCase]
public sealed class AddCouponPieces(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>coupon.pieces</c>, <c>coupon.stopped</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Coupon> id, int more)
    {
        by.Needs(ShopPermission.Marketing);
        if (more is < 1 or > CouponOffer.MostPieces) throw CouponRefusals.Pieces();
        var (now, coupon) = (clock.GetUtcNow(), await db.Coupons.Of(by).AsNoTracking().Where(c => c.Id == id).Found());
        if (coupon.StoppedAt is not null || coupon.ClaimUntil < now) throw CouponRefusals.Stopped();
        var added = await db.Coupons.Of(by).Where(c => c.Id == id && c.StoppedAt == null && c.Left <= CouponOffer.MostPieces - more)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Left, c => c.Left + more));
        if (added == 0) throw CouponRefusals.Pieces();
        note.Says("优惠券", coupon.Title, $"加发{more}张");
    }
}

/// <summary>Nobody can claim it any more (CPN-03).</summary>
[UseCase]
public sealed class StopCoupon(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>coupon.stopped</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Coupon> id)
    {
        by.Needs(ShopPermission.Marketing);
        var coupon = await db.Coupons.Of(by).Where(c => c.Id == id).Found();
        coupon.Stop(by, clock.GetUtcNow());
        note.Says("优惠券", coupon.Title, "停发");
    }
}
