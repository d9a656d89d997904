using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<Dispute> Of(this IQueryable<Dispute> disputes, Buyer buyer) => disputes.Where(d => d.CustomerId == buyer.CustomerId);

    public static IQueryable<Dispute> Of(this IQueryable<Dispute> disputes, ShopStaff staff) => disputes.Where(d => d.MerchantId == staff.MerchantId);
}
