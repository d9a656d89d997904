using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>The next version of the privacy notice or the user agreement; everybody is asked anew when it is in force (PIP-01).</summary>
[UseCase]
public sealed class PublishPrivacyText(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>privacy.body</c>, <c>privacy.changes</c>, <c>privacy.waits</c></exception>
    public async Task Run(PlatformStaff by, PrivacyTextKind kind, string body, string changes)
    {
        by.Needs(PlatformPermission.Judge | PlatformPermission.Operate);
        var last = await db.PrivacyTexts.Where(t => t.Kind == kind).OrderByDescending(t => t.Edition).Found();
        db.PrivacyTexts.Add(PrivacyText.Publish(last, body, changes, by, clock.GetUtcNow()));
    }
}

/// <summary>A new platform begins with the texts the program brings along.</summary>
[UseCase]
public sealed class BringFirstTexts(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var there = await db.PrivacyTexts.Select(t => t.Kind).Distinct().ToListAsync();
        db.PrivacyTexts.AddRange(Enum.GetValues<PrivacyTextKind>().Except(there).Select(kind => PrivacyText.First(kind, clock.GetUtcNow())));
    }
}
