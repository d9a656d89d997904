using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rulebook;

namespace ShopHub.Data.Rulebook;

/// <summary>A version without its text.</summary>
public sealed record RuleRow(RuleTopic Topic, int Number, RuleStatus Status, string Title, string Changes, DateOnly? EffectiveFrom, DateTimeOffset? ShownAt, DateTimeOffset? FormerSince)
{
    /// <summary>Shops that have agreed.</summary>
    public int Consents { get; init; }
}

/// <summary>The rules as everybody reads them: in force, coming, and all former ones (LAW-02).</summary>
[Queries]
public sealed class RuleQueries(ShopDb db)
{
    public Task<List<RuleRow>> Public() => Rows(db.RuleVersions.Where(r => r.Status == RuleStatus.InForce || r.Status == RuleStatus.Shown || r.Status == RuleStatus.Former));

    /// <summary>Null when there is none, or it was never in force or shown.</summary>
    /// <param name="number">Null for the one in force.</param>
    public Task<RuleVersion?> Read(RuleTopic topic, int? number) => db.RuleVersions.FirstOrDefaultAsync(r => r.Topic == topic && (number == null
        ? r.Status == RuleStatus.InForce
        : r.Number == number && (r.Status == RuleStatus.InForce || r.Status == RuleStatus.Shown || r.Status == RuleStatus.Former)));

    private static Task<List<RuleRow>> Rows(IQueryable<RuleVersion> versions) => versions.OrderBy(r => r.Topic).ThenByDescending(r => r.Number)
        .Select(r => new RuleRow(r.Topic, r.Number, r.Status, r.Title, r.Changes, r.EffectiveFrom, r.ShownAt, r.FormerSince)).ToListAsync();
}

/// <param name="Version">In force or coming.</param>
/// <param name="Before">What it takes the place of; null for the first.</param>
/// <param name="Consent">Null until the shop has agreed.</param>
public sealed record ShopRule(RuleVersion Version, RuleVersion? Before, RuleConsent? Consent);

/// <summary>The rules as a shop reads them: with what changes, and whether it has agreed.</summary>
[Queries]
public sealed class ShopRuleQueries(ShopDb db)
{
    public async Task<List<ShopRule>> All(ShopStaff me)
    {
        me.Needs(ShopPermission.All);
        var shown = await db.RuleVersions.Where(r => r.Status == RuleStatus.InForce || r.Status == RuleStatus.Shown || r.Status == RuleStatus.Former).ToListAsync();
        var consents = await db.RuleConsents.Where(c => c.MerchantId == me.MerchantId).ToDictionaryAsync(c => c.VersionId);
        return [.. shown.Where(r => r.Status is not RuleStatus.Former).OrderBy(r => r.Topic).ThenByDescending(r => r.Number)
            .Select(r => new ShopRule(r, shown.Where(b => b.Topic == r.Topic && b.Number < r.Number).MaxBy(b => b.Number), consents.GetValueOrDefault(r.Id)))];
    }
}

/// <summary>The rules as those see them who write them.</summary>
[Queries]
public sealed class RuleDeskQueries(ShopDb db)
{
    /// <summary>All versions, drafts and withdrawn ones too.</summary>
    public Task<List<RuleRow>> All(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Operate);
        return db.RuleVersions.OrderBy(r => r.Topic).ThenByDescending(r => r.Number)
            .Select(r => new RuleRow(r.Topic, r.Number, r.Status, r.Title, r.Changes, r.EffectiveFrom, r.ShownAt, r.FormerSince)
            {
                Consents = db.RuleConsents.Count(c => c.VersionId == r.Id),
            }).ToListAsync();
    }

    /// <summary>What is begun, and what is in force.</summary>
    public async Task<(RuleVersion? Draft, RuleVersion? InForce)> Begun(PlatformStaff me, RuleTopic topic)
    {
        me.Needs(PlatformPermission.Operate);
        return (await db.RuleVersions.FirstOrDefaultAsync(r => r.Topic == topic && r.Status == RuleStatus.Draft), await db.RuleVersions.FirstOrDefaultAsync(r => r.Topic == topic && r.Status == RuleStatus.InForce));
    }
}
