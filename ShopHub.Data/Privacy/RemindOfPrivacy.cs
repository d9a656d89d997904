using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Privacy;

/// <summary>J35: reminds of requests 3 and 1 working days before they are due, and escalates what is late.</summary>
[UseCase]
public sealed class RemindOfPrivacy(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were reminded of.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.PrivacyRequests.Where(r => r.RemindAt <= now).OrderBy(r => r.RemindAt).Take(batch).ToListAsync();
        foreach (var request in due) request.Remind(by, now);
        return due.Count;
    }
}
