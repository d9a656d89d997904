using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Disputes;

/// <summary>Who of the platform gets a case: of those who may judge it, the one with the fewest.</summary>
public sealed class DisputeAgents(ShopDb db)
{
    /// <param name="except">Who had it and did not decide in time; null when nobody.</param>
    public async Task Give(Dispute dispute, Id<PlatformMember>? except = null)
    {
        var judges = await db.PlatformMembers.Where(m => m.RemovedAt == null && (m.Permissions & PlatformPermission.Judge) != 0
            && !db.Staff.Any(s => s.MerchantId == dispute.MerchantId && s.RemovedAt == null && s.AccountId == m.AccountId)).Select(m => m.Id).ToListAsync();
        var open = await db.Disputes.Where(d => d.EndedAt == null && d.AgentId != null && (d.Status == DisputeStatus.Processing || d.Status == DisputeStatus.WaitProof || d.Status == DisputeStatus.Appealed))
            .GroupBy(d => d.AgentId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var fit = judges.Where(j => dispute.MayBeHandledBy(j)).ToList();
        // Where there is nobody else, the one who had it has it again.
        if (fit.Count > 1) fit.RemoveAll(j => j == except);
        dispute.Assign(fit.Count == 0 ? null : fit.OrderBy(j => open.GetValueOrDefault(j)).ThenBy(j => j.Value).First());
    }
}
