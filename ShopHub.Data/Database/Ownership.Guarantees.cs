using ShopHub.Domain.Access;
using ShopHub.Domain.Guarantees;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<Guarantee> Of(this IQueryable<Guarantee> slips, Buyer buyer) => slips.Where(g => g.CustomerId == buyer.CustomerId);

    public static IQueryable<Guarantee> Of(this IQueryable<Guarantee> slips, ShopStaff staff) => slips.Where(g => g.MerchantId == staff.MerchantId);
}
