using ShopHub.Domain.Access;
using ShopHub.Domain.Grievances;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<Grievance> Of(this IQueryable<Grievance> slips, Buyer buyer) => slips.Where(g => g.CustomerId == buyer.CustomerId);

    public static IQueryable<Grievance> Of(this IQueryable<Grievance> slips, ShopStaff staff) => slips.Where(g => g.MerchantId == staff.MerchantId);
}
