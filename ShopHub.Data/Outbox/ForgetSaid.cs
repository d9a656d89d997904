using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Outbox;

/// <summary>J36: messages that were said long ago are of no more use; what they caused stands in its own rows.</summary>
[UseCase]
public sealed class ForgetSaid(ShopDb db, TimeProvider clock)
{
    /// <summary>As long as the channel answers for our numbers when an operator has to ask what became of one.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Returns how many were forgotten.</summary>
    public Task<int> Run(Clockwork by, int batch)
    {
        var before = clock.GetUtcNow() - Kept;
        var old = db.Outbox.Where(m => m.SentAt < before).OrderBy(m => m.SentAt).Take(batch).Select(m => m.Id);
        return db.Outbox.Where(m => old.Contains(m.Id)).ExecuteDeleteAsync();
    }
}
