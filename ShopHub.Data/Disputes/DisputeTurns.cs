using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;

namespace ShopHub.Data.Disputes;

/// <summary>Whose turn it is in a dispute.</summary>
internal static class DisputeTurns
{
    /// <summary>The platform waits for the shop's answer or evidence.</summary>
    public static IQueryable<Dispute> ForShop(this IQueryable<Dispute> those) => those.Where(d =>
        d.Status == DisputeStatus.WaitMerchant || (d.Status == DisputeStatus.WaitProof && (d.Asked & Sides.Merchant) != 0 && (d.Said & Sides.Merchant) == 0));

    /// <summary>A decision of this member is waited for, or somebody to take it.</summary>
    public static IQueryable<Dispute> For(this IQueryable<Dispute> those, PlatformStaff me) => those.Where(d =>
        (d.Status == DisputeStatus.Processing || d.Status == DisputeStatus.Appealed) && (d.AgentId == me.MemberId || d.AgentId == null));
}
