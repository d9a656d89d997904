using ShopHub.Domain.Shared;
using static ShopHub.Domain.Protection.Criterion;

namespace ShopHub.Domain.Protection;

/// <summary>What the parts of a score weigh, together 100 (CRT-04).</summary>
public sealed record ScoreWeights(int Description, int Quality, int OnTime, int Logistics, int Service, int Reply, int Timely, int Dispute)
{
    public static readonly ScoreWeights Default = new(25, 25, 12, 8, 8, 8, 7, 7);

    public IReadOnlyList<int> All => [Description, Quality, OnTime, Logistics, Service, Reply, Timely, Dispute];
}

/// <summary>A figure that is worth nothing at one end and everything at the other, in between by a straight line.</summary>
public sealed record PartRange(int Nothing, int Full)
{
    public const int Whole = 10_000;

    /// <summary>Of 10,000, downwards.</summary>
    public int Of(int value) => (int)Math.Clamp((long)(value - Nothing) * Whole / (Full - Nothing), 0, Whole);
}

/// <summary>What a shop must reach; defaults of CRT-03 to CRT-05. Rates in parts of a million, DSR and score in hundredths.</summary>
public sealed record ProtectionCriteria
{
    public static readonly ProtectionCriteria Default = new();

    public int MinOpenDays { get; init; } = 30;

    public int MinOrders { get; init; } = 30;

    public int MinRatings { get; init; } = 5;

    public int MinDsr { get; init; } = 460;

    public int MinOnTimePpm { get; init; } = 950_000;

    public int MaxQualityPpm { get; init; } = 30_000;

    /// <summary>Of the orders; one case is always allowed.</summary>
    public int MaxLiablePpm { get; init; } = 5_000;

    public int MinReplyPpm { get; init; } = 800_000;

    public int MinTimelyPpm { get; init; } = 950_000;

    /// <summary>Days in which a serious violation counts.</summary>
    public int SeriousDays { get; init; } = 90;

    /// <summary>So many points are too many.</summary>
    public int TooManyPoints { get; init; } = 12;

    public int MinScore { get; init; } = 8_000;

    public ScoreWeights Weights { get; init; } = ScoreWeights.Default;

    public PartRange Dsr { get; init; } = new(400, 490);

    public PartRange Quality { get; init; } = new(50_000, 0);

    public PartRange OnTime { get; init; } = new(900_000, 1_000_000);

    public PartRange Reply { get; init; } = new(500_000, 950_000);

    public PartRange Timely { get; init; } = new(800_000, 1_000_000);

    public PartRange Liable { get; init; } = new(10_000, 0);

    /// <exception cref="Refusal"><c>criteria.*</c></exception>
    public ProtectionCriteria Checked()
    {
        if (Weights.All.Sum() != 100 || Weights.All.Any(w => w is < 0 or > 100)) throw ProtectionRefusals.Weights();
        int[] rates = [MinOnTimePpm, MaxQualityPpm, MaxLiablePpm, MinReplyPpm, MinTimelyPpm];
        if (rates.Any(r => r is < 0 or > 1_000_000)) throw ProtectionRefusals.Thresholds();
        if (MinDsr is < 0 or > 500 || MinScore is < 0 or > 10_000) throw ProtectionRefusals.Thresholds();
        int[] counts = [MinOpenDays, MinOrders, MinRatings, SeriousDays, TooManyPoints];
        if (counts.Any(c => c is < 0 or > 100_000) || TooManyPoints == 0) throw ProtectionRefusals.Thresholds();
        return this;
    }

    /// <summary>How many rulings against it a shop with so many orders may have.</summary>
    public int MostLiable(int orders) => Math.Max(1, (int)((long)orders * MaxLiablePpm / 1_000_000));

    /// <summary>Judges a shop: every line with its value, threshold, weight and part, in whole numbers (CRT-03 to CRT-05).</summary>
    public Judgement Judge(ShopRates rates, ShopStanding stand)
    {
        List<SheetLine> lines =
        [
            new(State, stand.IsOpen ? 1 : 0, 1, stand.IsOpen, 0, 0),
            AtLeast(OpenDays, stand.OpenDays, MinOpenDays),
            AtLeast(Orders, rates.Orders, MinOrders),
            AtLeast(Criterion.Ratings, rates.Ratings, MinRatings),
            AtLeast(Description, rates.Description, MinDsr, Weights.Description, Dsr),
            AtLeast(Logistics, rates.Logistics, MinDsr, Weights.Logistics, Dsr),
            AtLeast(Service, rates.Service, MinDsr, Weights.Service, Dsr),
            AtLeast(Criterion.OnTime, rates.OnTimePpm, MinOnTimePpm, Weights.OnTime, OnTime),
            new(Criterion.Quality, rates.QualityPpm, MaxQualityPpm, rates.QualityPpm <= MaxQualityPpm, Weights.Quality, Quality.Of(rates.QualityPpm)),
            new(Dispute, rates.Liable, MostLiable(rates.Orders), rates.Liable <= MostLiable(rates.Orders), Weights.Dispute, Liable.Of(rates.LiablePpm)),
            AtLeast(Criterion.Reply, rates.ReplyPpm, MinReplyPpm, Weights.Reply, Reply),
            AtLeast(Criterion.Timely, rates.TimelyPpm, MinTimelyPpm, Weights.Timely, Timely),
            None(Serious, stand.Serious),
            new(Points, stand.Points, TooManyPoints, stand.Points < TooManyPoints, 0, 0),
            None(Deposit, stand.IsDepositShort ? 1 : 0),
            None(Papers, stand.HavePapersEnded ? 1 : 0),
            None(NoReason, stand.WithoutNoReason),
        ];
        return new(lines, (int)(lines.Sum(l => (long)l.Weight * l.Part) / 100), MinScore);
    }

    private static SheetLine AtLeast(Criterion what, int value, int needed, int weight = 0, PartRange? range = null) =>
        new(what, value, needed, value >= needed, weight, range?.Of(value) ?? 0);

    private static SheetLine None(Criterion what, int found) => new(what, found, 0, found == 0, 0, 0);
}

/// <summary>What came of it.</summary>
/// <param name="Score">In hundredths.</param>
public sealed record Judgement(IReadOnlyList<SheetLine> Lines, int Score, int MinScore)
{
    public IEnumerable<Criterion> Failed => Lines.Where(l => !l.IsPassed).Select(l => l.What);

    public bool IsPassed => Score >= MinScore && !Failed.Any();
}
