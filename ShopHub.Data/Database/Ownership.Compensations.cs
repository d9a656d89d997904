using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<Compensation> Of(this IQueryable<Compensation> owed, Buyer buyer) => owed.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<Compensation> Of(this IQueryable<Compensation> owed, ShopStaff staff) => owed.Where(c => c.MerchantId == staff.MerchantId);
}
