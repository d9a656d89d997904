using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;

namespace ShopHub.Data.Guarantees;

/// <summary>Whose turn it is in a guarantee slip.</summary>
internal static class GuaranteeTurns
{
    /// <summary>The buyer waits for the shop's answer, or the platform for its evidence.</summary>
    public static IQueryable<Guarantee> ForShop(this IQueryable<Guarantee> those) => those.Where(g =>
        g.Status == GuaranteeStatus.WaitMerchant || g.Status == GuaranteeStatus.WaitProofOfMerchant
        || (g.Status == GuaranteeStatus.WaitProofOfBoth && (g.Said & Sides.Merchant) == 0));

    public static IQueryable<Guarantee> ForPlatform(this IQueryable<Guarantee> those) =>
        those.Where(g => g.Status == GuaranteeStatus.Platform || g.Status == GuaranteeStatus.PayBlocked);
}
