using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>Rights and places as the act that is running has left them, not as the database still has them.</summary>
internal static class RightsNow
{
    /// <summary>The one that was just granted too.</summary>
    public static async Task<List<BrandRight>> BrandsOf(this ShopDb db, Id<Merchant> shop)
    {
        await db.BrandRights.Where(r => r.MerchantId == shop).LoadAsync();
        return [.. db.BrandRights.Local.Where(r => r.MerchantId == shop)];
    }

    /// <summary>The reviewer has a seat in the shop he is to decide about.</summary>
    public static Task<bool> WorksIn(this ShopDb db, PlatformStaff by, Id<Merchant> shop) => db.Staff.AnyAsync(
        s => s.MerchantId == shop && s.RemovedAt == null && db.PlatformMembers.Any(m => m.Id == by.MemberId && m.AccountId == s.AccountId));
}
