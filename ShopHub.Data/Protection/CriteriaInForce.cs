using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Protection;

namespace ShopHub.Data.Protection;

internal static class CriteriaInForce
{
    /// <summary>What counts on a day, with its number; the defaults have none.</summary>
    public static async Task<(int Number, ProtectionCriteria Criteria)> CriteriaOn(this ShopDb db, DateOnly day)
    {
        var version = await db.CriteriaVersions.Where(v => v.WithdrawnAt == null && v.EffectiveFrom <= day).OrderByDescending(v => v.Number).FirstOrDefaultAsync();
        return (version?.Number ?? 0, version?.Criteria ?? ProtectionCriteria.Default);
    }

    public static async Task<ProtectionCriteria> CriteriaOf(this ShopDb db, int number) =>
        await db.CriteriaVersions.Where(v => v.Number == number).Select(v => v.Criteria).FirstOrDefaultAsync() ?? ProtectionCriteria.Default;
}
