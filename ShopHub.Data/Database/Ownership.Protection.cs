using ShopHub.Domain.Access;
using ShopHub.Domain.Protection;

namespace ShopHub.Data.Database;

public static partial class Ownership
{
    public static IQueryable<Certification> Of(this IQueryable<Certification> held, ShopStaff staff) => held.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<ScoreSheet> Of(this IQueryable<ScoreSheet> sheets, ShopStaff staff) => sheets.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<ShopDay> Of(this IQueryable<ShopDay> days, ShopStaff staff) => days.Where(d => d.MerchantId == staff.MerchantId);
}
