namespace ShopHub.Domain.Search;

/// <summary>One factor of a product's place, as a merchant reads it.</summary>
/// <param name="Bp">10,000 changes nothing.</param>
public sealed record RankingFactor(string Name, int Bp, string Says);

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

    private const int FewestReviews = 5;

    /// <summary>Source: own choice.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromDays(14);

    /// <summary>Of what does not change with the hour: sales and reviews.</summary>
    public static int StandingBp(int sold, int reviews, int stars) => SalesBp(sold) * ReviewsBp(reviews, stars) / Plain;

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

    /// <param name="age">Since it was listed.</param>
    public static int FreshBp(TimeSpan age) => age < FreshFor ? 10_300 : Plain;

    /// <param name="relevance">Of 10,000.</param>
    /// <param name="standingBp"><see cref="StandingBp"/>.</param>
    public static int Score(int relevance, int standingBp, bool hasBadge, bool isFresh) =>
        (int)((long)relevance * standingBp * (hasBadge ? BadgeBp : Plain) / (Plain * Plain) * (isFresh ? FreshBp(TimeSpan.Zero) : Plain) / Plain);

    /// <summary>Every factor of one product, for its merchant.</summary>
    public static IReadOnlyList<RankingFactor> Explain(int sold, int reviews, int stars, bool hasBadge, TimeSpan age) =>
    [
        new("交易保障标识", hasBadge ? BadgeBp : Plain, hasBadge ? "店铺有“保”标识" : $"有“保”标识为 ×{BadgeBp / 10_000m:0.00}"),
        new("销量", SalesBp(sold), $"已售 {sold:#,##0} 件；1、10、100、1,000、10,000 件各升一档，最高 ×1.15"),
        new("评价", ReviewsBp(reviews, stars), reviews < FewestReviews ? $"评价不足 {FewestReviews} 条，不计" : $"{reviews:#,##0} 条评价，平均 {(decimal)stars / reviews:0.0} 分；4.8 分起 ×1.05，低于 4 分 ×0.95，低于 3 分 ×0.90"),
        new("新品", FreshBp(age), age < FreshFor ? $"上架未满 {FreshFor.Days} 天" : $"上架已满 {FreshFor.Days} 天"),
    ];
}
