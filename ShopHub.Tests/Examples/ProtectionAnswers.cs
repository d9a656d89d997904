using System.Globalization;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>The trade protection: CRT-01 to CRT-06, CRT-11, REV-06.</summary>
public static class ProtectionAnswers
{
    private const string Area = "certification";

    private static readonly (string Name, Criterion What)[] s_parts =
    [
        ("desc", Criterion.Description), ("quality", Criterion.Quality), ("ontime", Criterion.OnTime), ("logi", Criterion.Logistics),
        ("serv", Criterion.Service), ("reply", Criterion.Reply), ("timely", Criterion.Timely), ("dispute", Criterion.Dispute),
    ];

    public static IReadOnlyList<Answer> All { get; } =
    [
        new("deadline", e => e.Cites("CRT-01") && e.Gives("from_"), Runs),
        new("deadline", e => e.Cites("CRT-01") && e.Gives("date"), e =>
        {
            var day = Day(e, "date");
            return new { is_evaluation = ProtectionCalendar.IsEvaluation(day), next = ProtectionCalendar.NextDay(day) };
        }),
        new(Area, e => e.Cites("CRT-03") && e.Gives("orders"), Sheet),
        new(Area, e => e.Cites("CRT-11") && e.Gives("relevance"), e =>
        {
            var (with, plain) = ((int)e.Given["relevance"]![0]!, (int)e.Given["relevance"]![1]!);
            var (certified, other) = (Ranking.Score(with, 10_000, hasBadge: true, isFresh: false), Ranking.Score(plain, 10_000, hasBadge: false, isFresh: false));
            return new { certified_8000 = certified, plain_8600 = other, order = certified > other ? "certified first" : "plain first" };
        }),
        new(Area, e => e.Cites("REV-06") && e.Gives("ratings"), Ratings),
        new(Area, e => e.Cites("REV-06") && e.Gives("sum"), e => new { dsr_x100 = Dsr.X100((int)e.Given["sum"]!, (int)e.Given["count"]!) }),
        new(Area, e => e.Cites("CRT-06") && e.Gives("due"), e =>
        {
            var due = (int)e.Given["due"]! - (int)e.Given["refunded_before_deadline_unshipped"]!;
            return new { denominator = due, ppm = new ShopFigures { Due = due, OnTime = (int)e.Given["shipped_in_time"]! }.Rates().OnTimePpm };
        }),
    ];

    private static object Runs(Example e)
    {
        var runs = new List<DateTimeOffset> { ProtectionCalendar.Next(ShopCalendar.StartOf(Day(e, "from_"))) };
        while (runs.Count < 4) runs.Add(ProtectionCalendar.Next(runs[^1].AddTicks(1)));
        var (from, until) = ProtectionCalendar.Window(runs[0]);
        return new
        {
            runs = runs.Select(Text), weekdays = runs.Select(r => ShopCalendar.Local(r).ToString("ddd", CultureInfo.InvariantCulture)),
            first_window = new[] { Text(ShopCalendar.StartOf(from)), Text(ShopCalendar.StartOf(until)) }, first_valid_until = Text(ProtectionCalendar.ValidUntil(runs[0])),
        };
    }

    private static object Sheet(Example e)
    {
        int Of(string name) => (int)e.Given[name]!;
        var rates = new ShopRates
        {
            Orders = Of("orders"), Ratings = 100, Description = Of("dsr_desc"), Logistics = Of("dsr_logi"), Service = Of("dsr_serv"), QualityPpm = Of("quality_ppm"),
            OnTimePpm = Of("ontime_ppm"), ReplyPpm = Of("reply_ppm"), TimelyPpm = Of("timely_ppm"), LiablePpm = Of("dispute_ppm"), Liable = Of("liable"),
        };
        var judged = ProtectionCriteria.Default.Judge(rates, new() { IsDepositShort = (bool?)e.Given["deposit_short"] is true });
        return new
        {
            sub_scores = s_parts.ToDictionary(p => p.Name, p => judged.Lines.Single(l => l.What == p.What).Part), score_x100 = judged.Score,
            failed_gates = judged.Failed.Select(f => f.ToString().ToUpperInvariant()), certified = judged.IsPassed,
        };
    }

    private static object Ratings(Example e)
    {
        var given = (
            from rated in e.Given["ratings"]!.AsArray()
            from score in rated!["scores"]!.AsArray().Select((stars, place) => (Stars: (int)stars!, Place: place))
            select (Buyer: (string)rated["buyer"]!, Day: DateOnly.ParseExact($"{(string)rated["month"]!}-01", "yyyy-MM-dd"), score.Stars, score.Place)).ToList();
        var buyers = given.Select(r => r.Buyer).Distinct().ToDictionary(b => b, _ => Guid.CreateVersion7());
        var counted = Dsr.Counted(given, r => (buyers[r.Buyer], ShopCalendar.StartOf(r.Day).AddHours(r.Place), Guid.Empty)).Select(r => r.Stars).ToList();
        return new { counted, dsr_x100 = Dsr.X100(counted.Sum(), counted.Count) };
    }

    private static DateOnly Day(Example e, string name) => DateOnly.Parse((string)e.Given[name]!, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset instant) => ShopCalendar.Local(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
