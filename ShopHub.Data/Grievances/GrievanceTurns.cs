using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;

namespace ShopHub.Data.Grievances;

/// <summary>Whose turn it is in a complaint slip.</summary>
internal static class GrievanceTurns
{
    /// <summary>The buyer waits for the shop's answer, or the platform for what it has asked or ruled.</summary>
    public static IQueryable<Grievance> ForShop(this IQueryable<Grievance> those) => those.Where(g =>
        g.Status == GrievanceStatus.WaitMerchant || g.Status == GrievanceStatus.WaitProofOfMerchant || (g.Status == GrievanceStatus.WaitHandling && !g.IsProved)
        || (g.Status == GrievanceStatus.WaitProofOfBoth && (g.Said & Sides.Merchant) == 0));

    public static IQueryable<Grievance> ForPlatform(this IQueryable<Grievance> those) => those.Where(g =>
        g.Status == GrievanceStatus.Platform || g.Status == GrievanceStatus.Appeal || (g.Status == GrievanceStatus.WaitHandling && g.IsProved));
}
