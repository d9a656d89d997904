using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;

namespace ShopHub.Data.Privacy;

/// <summary>Anybody may read every version (LAW-02).</summary>
[Queries]
public sealed class PrivacyTextQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>All versions of a text, the newest first.</summary>
    public Task<List<PrivacyText>> All(PrivacyTextKind kind) => db.PrivacyTexts.Where(t => t.Kind == kind).OrderByDescending(t => t.Edition).ToListAsync();

    /// <summary>Those in force now, at most one of a kind.</summary>
    public async Task<List<PrivacyText>> InForce()
    {
        var now = clock.GetUtcNow();
        return await db.PrivacyTexts.Where(t => t.InForceFrom <= now && !db.PrivacyTexts.Any(next => next.Kind == t.Kind && next.Edition > t.Edition && next.InForceFrom <= now))
            .OrderBy(t => t.Kind).ToListAsync();
    }

    /// <summary>How many agree to each version, for the platform.</summary>
    public async Task<List<PrivacyTextRow>> Desk(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Judge);
        return await db.PrivacyTexts.OrderBy(t => t.Kind).ThenByDescending(t => t.Edition).Select(t => new PrivacyTextRow
        {
            Text = t,
            Agreed = db.Consents.Count(c => (int)c.Kind == (int)t.Kind && c.Edition == t.Edition && c.IsGiven),
            Declined = db.Consents.Count(c => (int)c.Kind == (int)t.Kind && c.Edition == t.Edition && !c.IsGiven),
        }).ToListAsync();
    }
}

public sealed record PrivacyTextRow
{
    public required PrivacyText Text { get; init; }

    public required int Agreed { get; init; }

    public required int Declined { get; init; }
}
