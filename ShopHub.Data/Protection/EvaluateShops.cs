using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>J15 begins: the criteria of its day are fixed with it. Again changes nothing.</summary>
[UseCase(Runs = 2)]
public sealed class BeginEvaluation(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, DateTimeOffset at)
    {
        if (await db.Evaluations.AnyAsync(e => e.At == at)) return;
        var (number, _) = await db.CriteriaOn(ShopCalendar.DayOf(at));
        db.Evaluations.Add(Evaluation.Begin(at, number, await EvaluatedShops.At(db, at).CountAsync(), clock.GetUtcNow()));
    }
}

/// <summary>J15 for some shops: a sheet each, kept once, and what it leads to. Who has a sheet already is left alone, so it may be killed, repeated and run by two.</summary>
[UseCase(ReadsFirst = true, Runs = 3)]
public sealed class EvaluateShops(ShopDb db, FactsOfShops facts, StandingOfShops standings, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How many sheets were written.</returns>
    /// <exception cref="Refusal"><c>common.not-found</c>: this evaluation has not begun</exception>
    public async Task<int> Run(Clockwork by, DateTimeOffset at, IReadOnlyList<Id<Merchant>> shops)
    {
        var run = await db.Evaluations.AsNoTracking().Where(e => e.At == at).Found();
        var (criteria, day, now) = (await db.CriteriaOf(run.CriteriaNumber), ShopCalendar.DayOf(at), clock.GetUtcNow());
        var figures = await facts.Window(shops, day, ShopCalendar.StartOf(day));
        var stands = await standings.At(shops, at, criteria);
        await turn.Begin();
        var done = (await db.ScoreSheets.Where(s => s.At == at && shops.Contains(s.MerchantId)).Select(s => s.MerchantId).ToListAsync()).ToHashSet();
        var sheets = shops.Where(shop => !done.Contains(shop) && stands.ContainsKey(shop)).ToList().ConvertAll(shop =>
            ScoreSheet.Of(shop, at, run.CriteriaNumber, figures[shop], stands[shop], criteria.Judge(figures[shop].Rates(), stands[shop]), now));
        db.ScoreSheets.AddRange(sheets);
        await db.Follow(sheets, by, now);
        foreach (var sheet in sheets) db.TellSheet(sheet, now);
        return sheets.Count;
    }
}

/// <summary>Every shop has its sheet: the run is over.</summary>
[UseCase]
public sealed class FinishEvaluation(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, DateTimeOffset at)
    {
        var run = await db.Evaluations.Where(e => e.At == at).Found();
        var sums = await db.ScoreSheets.Where(s => s.At == at).GroupBy(s => new { s.IsPassed, s.Change }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        run.Finish(
            sums.Where(s => s.Key.IsPassed).Sum(s => s.Count), sums.Where(s => s.Key.Change is BadgeChange.Gained).Sum(s => s.Count),
            sums.Where(s => s.Key.Change is BadgeChange.Lost).Sum(s => s.Count), clock.GetUtcNow());
    }
}

/// <summary>What the clockwork asks before an evaluation.</summary>
[Queries]
public sealed class DueEvaluationQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>The latest planned evaluation, unless it is over; null when nothing is to do.</summary>
    public async Task<DateTimeOffset?> Due(Clockwork by)
    {
        var at = ProtectionCalendar.Latest(clock.GetUtcNow());
        if (await db.Evaluations.AnyAsync(e => e.At == at && e.FinishedAt != null)) return null;
        return await EvaluatedShops.At(db, at).AnyAsync() ? at : null;
    }

    /// <summary>The shops that have no sheet yet.</summary>
    public Task<List<Id<Merchant>>> Left(Clockwork by, DateTimeOffset at) =>
        EvaluatedShops.At(db, at).Where(m => !db.ScoreSheets.Any(s => s.At == at && s.MerchantId == m.Id)).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync();

    /// <summary>Every shop whose days are counted.</summary>
    public Task<List<Id<Merchant>>> Shops(Clockwork by) =>
        db.Merchants.Where(m => m.Status != ShopStatus.Opening && m.Status != ShopStatus.Closed).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync();
}

internal static class EvaluatedShops
{
    /// <summary>Shops that trade and did so at that time.</summary>
    public static IQueryable<Merchant> At(ShopDb db, DateTimeOffset at) =>
        db.Merchants.Where(m => (m.Status == ShopStatus.Open || m.Status == ShopStatus.Restricted) && m.ContractAt <= at);
}
