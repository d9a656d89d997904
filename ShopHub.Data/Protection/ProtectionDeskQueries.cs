using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>A part of a run's shops.</summary>
public enum SheetPart { Asked, Gained, Lost, Passed, Failed, All }

public sealed record SheetRow(ScoreSheet Sheet, string ShopName, string ShopCode);

/// <param name="Certification">Null when the shop never held it.</param>
/// <param name="MayAct">This member does not work in the shop.</param>
/// <param name="IsLatest">It is of the evaluation that holds now, so it may be calculated anew.</param>
public sealed record SheetCase(ScoreSheet Sheet, string ShopName, string ShopCode, Certification? Certification, bool MayAct, bool IsLatest);

/// <param name="Done">Sheets that are there.</param>
/// <param name="Scores">How many shops in each step of ten points, the lowest first; the last one is 90 and more.</param>
/// <param name="Reasons">How many shops did not reach which gate, the most frequent first.</param>
public sealed record RunView(Evaluation Run, int Done, IReadOnlyList<int> Scores, IReadOnlyList<(Criterion What, int Shops)> Reasons);

/// <summary>What the platform sees of evaluations.</summary>
[Queries]
public sealed class ProtectionDeskQueries(ShopDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int Steps = 10, StepX100 = 1_000;

    /// <summary>The latest first.</summary>
    public Task<List<Evaluation>> Runs(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Review);
        return db.Evaluations.OrderByDescending(e => e.At).Take(26).ToListAsync();
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<RunView> Run(PlatformStaff me, DateTimeOffset at)
    {
        me.Needs(PlatformPermission.Review);
        var run = await db.Evaluations.Where(e => e.At == at).Found();
        var steps = await db.ScoreSheets.Where(s => s.At == at).GroupBy(s => s.Score / StepX100).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var failed = await db.ScoreSheets.Where(s => s.At == at && s.Failed != "").GroupBy(s => s.Failed).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var reasons = failed.SelectMany(f => f.Key.Split(',').Select(name => (What: Enum.Parse<Criterion>(name), f.Count))).GroupBy(f => f.What)
            .Select(g => (g.Key, Shops: g.Sum(f => f.Count))).OrderByDescending(g => g.Shops).ThenBy(g => g.Key).ToList();
        return new(run, steps.Sum(s => s.Count), [.. Enumerable.Range(0, Steps).Select(n => steps.Where(s => Math.Min(s.Key, Steps - 1) == n).Sum(s => s.Count))], reasons);
    }

    /// <summary>One more than a page when there are further ones.</summary>
    /// <param name="words">Some letters of the shop's name, or its code; empty for all.</param>
    public Task<List<SheetRow>> Sheets(PlatformStaff me, DateTimeOffset at, SheetPart part, string words, int page)
    {
        me.Needs(PlatformPermission.Review);
        var text = words.Trim();
        var rows = from sheet in db.ScoreSheets
                   join shop in db.Merchants on sheet.MerchantId equals shop.Id
                   where text == "" || shop.ShopName.Contains(text) || shop.Code == text
                   select new { sheet, shop };
        rows = part switch
        {
            SheetPart.Asked => rows.Where(r => r.sheet.Review == SheetReviewStatus.Asked),
            SheetPart.Gained => rows.Where(r => r.sheet.At == at && r.sheet.Change == BadgeChange.Gained),
            SheetPart.Lost => rows.Where(r => r.sheet.At == at && r.sheet.Change == BadgeChange.Lost),
            SheetPart.Passed => rows.Where(r => r.sheet.At == at && r.sheet.IsPassed),
            SheetPart.Failed => rows.Where(r => r.sheet.At == at && !r.sheet.IsPassed),
            SheetPart.All => rows.Where(r => r.sheet.At == at),
        };
        var inOrder = part is SheetPart.Asked ? rows.OrderBy(r => r.sheet.DueAt) : rows.OrderByDescending(r => r.sheet.Score).ThenBy(r => r.shop.Code);
        return inOrder.Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize).Take(PageSize + 1).Select(r => new SheetRow(r.sheet, r.shop.ShopName, r.shop.Code)).ToListAsync();
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<SheetCase> One(PlatformStaff me, DateTimeOffset at, string code)
    {
        me.Needs(PlatformPermission.Review);
        var shop = await db.Merchants.Where(m => m.Code == code).Found();
        var sheet = await db.ScoreSheets.Where(s => s.MerchantId == shop.Id && s.At == at).Found();
        var held = await db.Certifications.FirstOrDefaultAsync(c => c.MerchantId == shop.Id);
        return new(sheet, shop.ShopName, shop.Code, held, !await db.WorksIn(me, shop.Id), sheet.At == ProtectionCalendar.Latest(clock.GetUtcNow()));
    }

    /// <summary>The latest first.</summary>
    public Task<List<CriteriaVersion>> Versions(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Operate);
        return db.CriteriaVersions.OrderByDescending(v => v.Number).Take(50).ToListAsync();
    }

    /// <summary>What counts now, or will when something is announced.</summary>
    public async Task<ProtectionCriteria> LastCriteria(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Operate);
        return (await db.CriteriaOn(DateOnly.MaxValue)).Criteria;
    }

    /// <summary>How many of the shops of the last evaluation would have passed with these criteria, and how many did.</summary>
    /// <exception cref="Refusal"><c>criteria.*</c></exception>
    public async Task<(int Would, int Did, int Shops)> Preview(PlatformStaff me, ProtectionCriteria criteria)
    {
        me.Needs(PlatformPermission.Operate);
        var judged = criteria.Checked();
        var last = await db.Evaluations.Where(e => e.FinishedAt != null).MaxAsync(e => (DateTimeOffset?)e.At);
        var (would, did, all) = (0, 0, 0);
        await foreach (var sheet in db.ScoreSheets.Where(s => s.At == last).Select(s => new { s.Figures, s.Standing, s.IsPassed }).AsAsyncEnumerable())
        {
            all++;
            if (sheet.IsPassed) did++;
            if (judged.Judge(sheet.Figures.Rates(), sheet.Standing).IsPassed) would++;
        }

        return (would, did, all);
    }

    /// <summary>Shops that wait for an answer.</summary>
    internal static Task<int> Waiting(ShopDb db) => db.ScoreSheets.CountAsync(s => s.Review == SheetReviewStatus.Asked);
}
