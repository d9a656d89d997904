namespace ShopHub.Domain.Search;

/// <summary>One factor of a product's place, as a merchant reads it.</summary>
/// <param name="Bp">10,000 changes nothing.</param>
public sealed record RankingFactor(string Name, int Bp, string Says);

/// <summary>What a shop has done in the days that count: orders due and shipped in time, and its three scores (REV-06).</summary>
/// <param name="MeanX100">The mean of the three, in hundredths.</param>
public readonly record struct ServiceRecord(int Due, int OnTime, int Scores, int MeanX100);

/// <summary>
/// Where a product stands in a search: relevance × quality factors (SRH-01). Nothing else counts, neither where else a shop
/// sells nor which carrier it takes (SRH-02), nor who is asking.
/// </summary>
public static class Ranking
{
    /// <summary>1.10 (SRH-01, CRT-11).</summary>
    public const int BadgeBp = 11_000;

    /// <summary>How well a part of the search is met, of 10,000. Source: own choice.</summary>
    public const int WholeTitle = 10_000, InTitle = 9_000, InFacts = 8_000, ByPinyin = 7_500, ByInitials = 7_000, Near = 5_000;

    private const int Plain = 10_000;

    private const int FewestReviews = 5, FewestDue = 10, FewestScores = 10;

    /// <summary>Days a shop's service is counted over. Source: own choice, as the evaluation's longest window.</summary>
    public const int ServiceDays = 90;

    /// <summary>Source: own choice.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromDays(14);

    /// <summary>Of what does not change with the hour: sales, reviews and the shop's service.</summary>
    /// <param name="serviceBp">Null as long as there is too little to count.</param>
    public static int StandingBp(int sold, int reviews, int stars, int? serviceBp) =>
        (int)((long)SalesBp(sold) * ReviewsBp(reviews, stars) * (serviceBp ?? Plain) / (Plain * Plain));

    public static int SalesBp(int sold) => sold switch
    {
        >= 10_000 => 11_500,
        >= 1_000 => 11_200,
        >= 100 => 10_800,
        >= 10 => 10_400,
        >= 1 => 10_100,
        _ => Plain,
    };

    /// <summary>Fewer than five reviews say nothing.</summary>
    public static int ReviewsBp(int reviews, int stars) => reviews < FewestReviews ? Plain : (stars * 100 / reviews) switch
    {
        >= 480 => 10_500,
        >= 450 => 10_200,
        >= 400 => Plain,
        >= 300 => 9_500,
        _ => 9_000,
    };

    /// <summary>Both of a shop's own factors in one; null when neither has enough to count.</summary>
    public static int? ServiceBp(ServiceRecord of) =>
        of.Due < FewestDue && of.Scores < FewestScores ? null : FulfilmentBp(of) * ScoresBp(of) / Plain;

    /// <summary>Orders shipped in time; fewer than ten say nothing.</summary>
    public static int FulfilmentBp(ServiceRecord of) => of.Due < FewestDue ? Plain : ((long)of.OnTime * 1_000 / of.Due) switch
    {
        >= 980 => 10_300,
        >= 950 => 10_100,
        >= 900 => Plain,
        >= 800 => 9_700,
        _ => 9_300,
    };

    /// <summary>The mean of a shop's three scores; fewer than ten say nothing.</summary>
    public static int ScoresBp(ServiceRecord of) => of.Scores < FewestScores ? Plain : of.MeanX100 switch
    {
        >= 480 => 10_300,
        >= 460 => 10_100,
        >= 420 => Plain,
        >= 380 => 9_700,
        _ => 9_400,
    };

    /// <param name="age">Since it was listed.</param>
    public static int FreshBp(TimeSpan age) => age < FreshFor ? 10_300 : Plain;

    /// <param name="relevance">Of 10,000.</param>
    /// <param name="standingBp"><see cref="StandingBp"/>.</param>
    public static int Score(int relevance, int standingBp, bool hasBadge, bool isFresh) =>
        (int)((long)relevance * standingBp * (hasBadge ? BadgeBp : Plain) / (Plain * Plain) * (isFresh ? FreshBp(TimeSpan.Zero) : Plain) / Plain);

    /// <summary>Every factor of one product, for its merchant.</summary>
    public static IReadOnlyList<RankingFactor> Explain(int sold, int reviews, int stars, ServiceRecord service, bool hasBadge, TimeSpan age) =>
    [
        new("交易保障标识", hasBadge ? BadgeBp : Plain, hasBadge ? "店铺有“保”标识" : $"有“保”标识为 ×{BadgeBp / 10_000m:0.00}"),
        new("销量", SalesBp(sold), $"已售 {sold:#,##0} 件；1、10、100、1,000、10,000 件各升一档，最高 ×1.15"),
        new("评价", ReviewsBp(reviews, stars), reviews < FewestReviews ? $"评价不足 {FewestReviews} 条，不计" : $"{reviews:#,##0} 条评价，平均 {(decimal)stars / reviews:0.0} 分；4.8 分起 ×1.05，低于 4 分 ×0.95，低于 3 分 ×0.90"),
        new("店铺发货", FulfilmentBp(service), service.Due < FewestDue ? $"近{ServiceDays}天到期订单不足 {FewestDue} 单，不计" : $"近{ServiceDays}天 {service.Due:#,##0} 单，按时发货 {100m * service.OnTime / service.Due:0.0}%；98% 起 ×1.03，低于 90% ×0.97，低于 80% ×0.93"),
        new("店铺评分", ScoresBp(service), service.Scores < FewestScores ? $"近{ServiceDays}天评分不足 {FewestScores} 次，不计" : $"近{ServiceDays}天三项平均 {service.MeanX100 / 100m:0.00} 分；4.8 分起 ×1.03，低于 4.2 分 ×0.97，低于 3.8 分 ×0.94"),
        new("新品", FreshBp(age), age < FreshFor ? $"上架未满 {FreshFor.Days} 天" : $"上架已满 {FreshFor.Days} 天"),
    ];
}
