using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

/// <summary>A shop's points, what they have brought, and why.</summary>
/// <param name="Points">That count now (VIO-02).</param>
/// <param name="Running">The measures that are not over.</param>
/// <param name="Standing">Why it takes no orders; empty while it does.</param>
public sealed record ViolationDesk(int Points, IReadOnlyList<Measure> Running, IReadOnlyList<Violation> Violations, IReadOnlyList<Suspension> Standing)
{
    /// <summary>The next step; null beyond the last one.</summary>
    public MeasureStep? Next => ViolationPolicy.Reached(Points, int.MaxValue).Select(s => (MeasureStep?)s).FirstOrDefault();
}

/// <param name="Product">The title of the product that shows it; null without one.</param>
public sealed record ViolationSheet(Violation Violation, IReadOnlyList<Measure> Measures, string? Product);

/// <summary>What a shop sees of its violations: those that have taken effect, and never who decided.</summary>
[Queries]
public sealed class ViolationQueries(ShopDb db, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<ViolationDesk> Desk(ShopStaff me)
    {
        me.Needs(ShopPermission.All);
        var violations = await db.Violations.Of(me).Where(v => v.DecidedAt != null).OrderByDescending(v => v.DecidedAt).Take(Most).ToListAsync();
        return new(
            ViolationPoints.At(violations, clock.GetUtcNow()),
            await db.Measures.Of(me).Where(m => m.Status == MeasureStatus.Running).OrderBy(m => m.Step).ThenBy(m => m.Until).ToListAsync(), violations,
            await db.Suspensions.Where(s => s.MerchantId == me.MerchantId && s.LiftedAt == null).OrderBy(s => s.StartedAt).ToListAsync());
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ViolationSheet> One(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.All);
        var violation = await db.Violations.Of(me).Where(v => v.Number == number && v.DecidedAt != null).Found();
        return await db.SheetOf(violation);
    }
}

/// <summary>A part of the platform's queue.</summary>
public enum ViolationPart { Second, Appeal, All }

public sealed record ViolationRow(Violation Violation, string ShopName, string ShopCode);

/// <param name="Points">Of the shop, that count now.</param>
/// <param name="MayDecide">This member had no part in it and does not work in the shop.</param>
public sealed record ViolationCase(ViolationSheet Sheet, string ShopName, string ShopCode, int Points, bool MayDecide)
{
    /// <summary>Who wrote it down, and who agreed.</summary>
    public required string People { get; init; }
}

/// <summary>What the platform sees of violations.</summary>
[Queries]
public sealed class ViolationDeskQueries(ShopDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>One more than a page when there are further ones.</summary>
    /// <param name="words">Some letters of the shop's name; empty for all.</param>
    public Task<List<ViolationRow>> Queue(PlatformStaff me, ViolationPart part, string words, int page)
    {
        me.MustSupervise();
        var text = words.Trim();
        var rows = from violation in db.Violations
                   join shop in db.Merchants on violation.MerchantId equals shop.Id
                   where text == "" || shop.ShopName.Contains(text) || shop.Code == text
                   select new { violation, shop };
        rows = part switch
        {
            ViolationPart.Second => rows.Where(r => r.violation.Status == ViolationStatus.Proposed).OrderBy(r => r.violation.RecordedAt),
            ViolationPart.Appeal => rows.Where(r => r.violation.Status == ViolationStatus.InAppeal).OrderBy(r => r.violation.DueAt),
            ViolationPart.All => rows.OrderByDescending(r => r.violation.RecordedAt),
        };
        return rows.Skip((Math.Clamp(page, 1, 1_000) - 1) * PageSize).Take(PageSize + 1).Select(r => new ViolationRow(r.violation, r.shop.ShopName, r.shop.Code)).ToListAsync();
    }

    public async Task<Dictionary<ViolationPart, int>> Counts(PlatformStaff me)
    {
        me.MustSupervise();
        var counts = await db.Violations.GroupBy(v => v.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new()
        {
            [ViolationPart.Second] = counts.GetValueOrDefault(ViolationStatus.Proposed), [ViolationPart.Appeal] = counts.GetValueOrDefault(ViolationStatus.InAppeal),
            [ViolationPart.All] = counts.Values.Sum(),
        };
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ViolationCase> One(PlatformStaff me, string number)
    {
        me.MustSupervise();
        var violation = await db.Violations.Where(v => v.Number == number).Found();
        var shop = await db.Merchants.Where(m => m.Id == violation.MerchantId).Found();
        var points = ViolationPoints.At(await db.Violations.Where(v => v.MerchantId == shop.Id).ToListAsync(), clock.GetUtcNow());
        Id<PlatformMember>[] people = violation.AgreedBy is { } second ? [violation.RecordedBy, second] : [violation.RecordedBy];
        var names = await db.PlatformMembers.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name);
        return new(await db.SheetOf(violation), shop.ShopName, shop.Code, points, !people.Contains(me.MemberId) && !await Rights.RightsNow.WorksIn(db, me, shop.Id))
        {
            People = string.Join("，复核 ", people.Select(p => names.GetValueOrDefault(p, ""))),
        };
    }

    /// <summary>What waits for a second person or for a decision.</summary>
    internal static Task<int> Waiting(ShopDb db) => db.Violations.CountAsync(v => v.Status == ViolationStatus.Proposed || v.Status == ViolationStatus.InAppeal);
}

internal static class ViolationSheets
{
    public static async Task<ViolationSheet> SheetOf(this ShopDb db, Violation of) => new(
        of, await db.Measures.Where(m => m.ViolationId == of.Id).OrderBy(m => m.Step).ToListAsync(),
        of.ProductId is { } product ? await db.Products.Where(p => p.Id == product).Select(p => p.Title).FirstOrDefaultAsync() : null);
}
