using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Rulebook;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rulebook;

/// <summary>A new version of a rule is begun, or what is begun is changed; nobody outside sees it.</summary>
[UseCase(Runs = 3)]
public sealed class DraftRule(ShopDb db, TimeProvider clock)
{
    /// <returns>Its number.</returns>
    /// <exception cref="Refusal"><c>rule.title</c>, <c>rule.body</c>, <c>rule.changes</c>, <c>rule.forbidden</c></exception>
    public async Task<int> Run(PlatformStaff by, RuleTopic topic, string title, string body, string changes)
    {
        by.Needs(PlatformPermission.Operate);
        if (await db.RuleVersions.FirstOrDefaultAsync(r => r.Topic == topic && r.Status == RuleStatus.Draft) is { } begun)
        {
            begun.Rewrite(title, body, changes);
            return begun.Number;
        }

        var number = 1 + await db.RuleVersions.Where(r => r.Topic == topic).MaxAsync(r => (int?)r.Number) ?? 1;
        db.RuleVersions.Add(RuleVersion.Draft(topic, number, title, body, changes, by, clock.GetUtcNow()));
        return number;
    }
}

/// <summary>Everybody can read the draft from here on; every shop is told (LAW-02).</summary>
[UseCase(Runs = 2)]
public sealed class ShowRule(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>rule.too-early</c>, <c>rule.changes</c>, <c>rule.coming</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, RuleTopic topic, int number, DateOnly from)
    {
        by.Needs(PlatformPermission.Operate);
        if (await db.RuleVersions.AnyAsync(r => r.ComingFor == topic)) throw RuleRefusals.Coming();
        var (now, shown) = (clock.GetUtcNow(), await db.RuleVersions.Where(r => r.Topic == topic && r.Number == number).Found());
        shown.Show(from, by, now);
        var shops = await db.Merchants.Where(m => m.Status != ShopStatus.Closed).Select(m => m.Id).ToListAsync();
        db.Notices.AddRange(shops.Select(shop => Notice.To(
            shop.Value, "平台规则将变更", $"《{shown.Title}》{from:yyyy年M月d日}起生效：{shown.Changes}", $"/console/rules?rule={topic.Slug()}", now)));
    }
}

/// <summary>A draft is thrown away, or a shown version does not come into force after all.</summary>
[UseCase]
public sealed class WithdrawRule(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: it is in force</exception>
    public async Task Run(PlatformStaff by, RuleTopic topic, int number)
    {
        by.Needs(PlatformPermission.Operate);
        (await db.RuleVersions.Where(r => r.Topic == topic && r.Number == number).Found()).Withdraw(by, clock.GetUtcNow());
    }
}

/// <summary>A shop has read a version and agrees to it.</summary>
[UseCase(Runs = 2)]
public sealed class ConsentToRule(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: there is a later version</exception>
    public async Task Run(ShopStaff by, RuleTopic topic, int version)
    {
        by.Needs(ShopPermission.All);
        var read = await db.RuleVersions.Where(r => r.Topic == topic && r.Number == version && r.ShownAt != null).Found();
        if (!await db.RuleConsents.AnyAsync(c => c.VersionId == read.Id && c.MerchantId == by.MerchantId)) db.RuleConsents.Add(RuleConsent.Of(read, by, clock.GetUtcNow()));
    }
}

/// <summary>J33: a version whose day has come is in force, and the one before it is kept as a former one (LAW-02). Again changes nothing.</summary>
[UseCase]
public sealed class SwitchRules(ShopDb db, TimeProvider clock)
{
    /// <returns>How many came into force.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var today = ShopCalendar.DayOf(now);
        var due = await db.RuleVersions.Where(r => r.Status == RuleStatus.Shown && r.EffectiveFrom <= today).OrderBy(r => r.EffectiveFrom).Take(batch).ToListAsync();
        foreach (var coming in due)
        {
            var topic = coming.Topic;
            foreach (var before in await db.RuleVersions.Where(r => r.Topic == topic && r.Status == RuleStatus.InForce).ToListAsync()) before.GiveWay(by, now);
            coming.ComeIntoForce(by, now);
        }

        return due.Count;
    }
}

/// <summary>A platform without rules begins with ours. Asked once after each change of the schema; again changes nothing.</summary>
[UseCase(Runs = 2)]
public sealed class LayFirstRules(ShopDb db, TimeProvider clock)
{
    /// <returns>How many topics had no text.</returns>
    public async Task<int> Run(Clockwork by)
    {
        var there = await db.RuleVersions.Select(r => r.Topic).Distinct().ToListAsync();
        var missing = RuleTopics.All.Except(there).ToList();
        db.RuleVersions.AddRange(missing.Select(topic => RuleVersion.First(topic, FirstRules.Body(topic), by, clock.GetUtcNow())));
        return missing.Count;
    }
}
