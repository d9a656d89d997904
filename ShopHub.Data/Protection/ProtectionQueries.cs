using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>Where a shop stands between two evaluations (交易保障).</summary>
/// <param name="Held">Null when it never held it.</param>
/// <param name="Last">The sheet of the last evaluation; null before the first.</param>
/// <param name="Figures">Of the last thirty days, as of now.</param>
/// <param name="Live">What an evaluation would say now.</param>
/// <param name="Coming">Criteria that do not count yet; null when none are announced.</param>
public sealed record ProtectionDesk(
    Certification? Held, ScoreSheet? Last, ShopFigures Figures, Judgement Live, ProtectionCriteria Criteria, CriteriaVersion? Coming)
{
    public required bool HasBadge { get; init; }

    public required IReadOnlyList<SheetBrief> Before { get; init; }

    /// <summary>Oldest first; days without any figure are left out.</summary>
    public required IReadOnlyList<ShopDay> Days { get; init; }
}

/// <param name="Score">In hundredths.</param>
public sealed record SheetBrief(DateTimeOffset At, int Score, bool IsPassed, BadgeChange Change);

/// <summary>What a shop sees of its protection.</summary>
[Queries]
public sealed class ProtectionQueries(ShopDb db, FactsOfShops facts, StandingOfShops standings, TimeProvider clock)
{
    private const int MostSheets = 12;

    /// <summary>Days of the chart.</summary>
    public const int ChartDays = 60;

    public async Task<ProtectionDesk> Desk(ShopStaff me)
    {
        me.Needs(ShopPermission.Statistics);
        var (now, today, shop) = (clock.GetUtcNow(), ShopCalendar.DayOf(clock.GetUtcNow()), me.MerchantId);
        var (_, criteria) = await db.CriteriaOn(ShopCalendar.DayOf(ProtectionCalendar.Next(now)));
        var figures = (await facts.Window([shop], today.AddDays(1), now))[shop];
        var standing = (await standings.At([shop], now, criteria))[shop];
        var since = today.AddDays(-ChartDays);
        var badge = await db.Merchants.Where(m => m.Id == shop).Select(m => m.BadgeUntil).SingleAsync();
        return new(
            await db.Certifications.Of(me).FirstOrDefaultAsync(), await db.ScoreSheets.Of(me).OrderByDescending(s => s.At).FirstOrDefaultAsync(), figures,
            criteria.Judge(figures.Rates(), standing), criteria, await db.CriteriaVersions.FirstOrDefaultAsync(v => v.WithdrawnAt == null && v.EffectiveFrom > today))
        {
            HasBadge = badge > now,
            Before = await db.ScoreSheets.Of(me).OrderByDescending(s => s.At).Take(MostSheets).Select(s => new SheetBrief(s.At, s.Score, s.IsPassed, s.Change)).ToListAsync(),
            Days = await db.ShopDays.Of(me).Where(d => d.Day >= since).OrderBy(d => d.Day).ToListAsync(),
        };
    }
}

/// <summary>What everybody may read: by what shops are judged now.</summary>
[Queries]
public sealed class ProtectionTermsQueries(ShopDb db, TimeProvider clock)
{
    public async Task<ProtectionCriteria> Now() => (await db.CriteriaOn(ShopCalendar.DayOf(clock.GetUtcNow()))).Criteria;
}
