using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;

namespace ShopHub.Data.Disputes;

/// <summary>J10: silence has an answer in every state. Again changes nothing; missed, it acts with the real time.</summary>
[UseCase]
public sealed class ActOnOverdueDisputes(ShopDb db, DisputeEnds ends, DisputeAgents agents, TimeProvider clock)
{
    /// <param name="skip">Of the oldest, that cannot be moved.</param>
    /// <returns>How many were moved.</returns>
    public async Task<int> Run(Clockwork by, int batch, int skip = 0)
    {
        var now = clock.GetUtcNow();
        var due = await db.Disputes.Where(d => d.DueAt < now).OrderBy(d => d.DueAt).ThenBy(d => d.Id).Skip(skip).Take(batch).ToListAsync();
        foreach (var dispute in due)
        {
            var had = dispute.AgentId;
            dispute.TimeOut(by, now);
            if (dispute.Status is DisputeStatus.Final)
            {
                await ends.Release(dispute, now);
                db.TellBuyer(dispute, "纠纷已结案", "申诉期内双方均未申诉，裁定生效", now);
                db.Tell(dispute, "纠纷已结案", "申诉期内双方均未申诉，裁定生效", now);
            }
            else if (dispute.AgentId is null)
            {
                await agents.Give(dispute, except: had);
            }
        }

        return due.Count;
    }
}
