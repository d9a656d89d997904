using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Guarantees;

namespace ShopHub.Data.Guarantees;

/// <summary>J10: silence has an answer in every state. Again changes nothing; missed, it acts with the real time.</summary>
[UseCase]
public sealed class ActOnOverdueGuarantees(ShopDb db, TimeProvider clock)
{
    /// <param name="skip">Of the oldest, that cannot be moved.</param>
    /// <returns>How many were moved.</returns>
    public async Task<int> Run(Clockwork by, int batch, int skip = 0)
    {
        var now = clock.GetUtcNow();
        var due = await db.Guarantees.Where(g => g.DueAt < now).OrderBy(g => g.DueAt).ThenBy(g => g.Id).Skip(skip).Take(batch).ToListAsync();
        foreach (var slip in due)
        {
            var silent = slip.Status is GuaranteeStatus.WaitMerchant;
            slip.TimeOut(by, now);
            if (!silent) continue;
            db.TellBuyer(slip, "商家逾期未答复", "平台按您的证据审理，结果会通知您", now);
            db.Tell(slip, "保障单逾期未答复", "已转平台，按买家的证据审理", now);
        }

        return due.Count;
    }
}
