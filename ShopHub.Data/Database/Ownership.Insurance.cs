using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<InsuranceSwitch> Of(this IQueryable<InsuranceSwitch> switches, ShopStaff staff) => switches.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<PremiumTopUp> Of(this IQueryable<PremiumTopUp> topUps, ShopStaff staff) => topUps.Where(t => t.MerchantId == staff.MerchantId);

    public static IQueryable<FreightPolicy> Of(this IQueryable<FreightPolicy> policies, Buyer buyer) => policies.Where(p => p.CustomerId == buyer.CustomerId);

    public static IQueryable<FreightPolicy> Of(this IQueryable<FreightPolicy> policies, ShopStaff staff) => policies.Where(p => p.MerchantId == staff.MerchantId);
}
