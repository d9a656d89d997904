using ShopHub.Domain.Access;
using ShopHub.Domain.Analytics;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<SalesDay> Of(this IQueryable<SalesDay> days, ShopStaff staff) => days.Where(d => d.MerchantId == staff.MerchantId);

    public static IQueryable<TrafficDay> Of(this IQueryable<TrafficDay> days, ShopStaff staff) => days.Where(d => d.MerchantId == staff.MerchantId);

    public static IQueryable<ProductDay> Of(this IQueryable<ProductDay> days, ShopStaff staff) => days.Where(d => d.MerchantId == staff.MerchantId);
}
