using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;

namespace ShopHub.Data.Database;

/// <summary>Coupons are offered by a shop and held by a shopper.</summary>
public static partial class Ownership
{
    public static IQueryable<Coupon> Of(this IQueryable<Coupon> coupons, ShopStaff staff) => coupons.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<ClaimedCoupon> Of(this IQueryable<ClaimedCoupon> coupons, Buyer buyer) => coupons.Where(c => c.CustomerId == buyer.CustomerId);
}
