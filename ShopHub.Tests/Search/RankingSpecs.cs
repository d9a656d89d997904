using ShopHub.Domain.Search;

namespace ShopHub.Tests.Search;

/// <summary>Relevance × quality factors (SRH-01).</summary>
public sealed class RankingSpecs
{
    [Fact]
    public void The_badge_lifts_by_a_tenth()
    {
        Assert.Equal(8_800, Ranking.Score(8_000, 10_000, hasBadge: true, isFresh: false));
        Assert.Equal(8_600, Ranking.Score(8_600, 10_000, hasBadge: false, isFresh: false));
    }

    [Fact]
    public void Few_reviews_say_nothing()
    {
        Assert.Equal(10_000, Ranking.ReviewsBp(4, 4));
        Assert.Equal(9_000, Ranking.ReviewsBp(5, 5));
        Assert.Equal(10_500, Ranking.ReviewsBp(5, 24));
    }

    [Theory]
    [InlineData(9, 9, 0, 0, null)]
    [InlineData(10, 10, 9, 500, 10_300)]
    [InlineData(100, 95, 10, 480, 10_403)]
    [InlineData(100, 79, 10, 379, 8_742)]
    [InlineData(0, 0, 10, 420, 10_000)]
    public void A_shops_shipping_and_scores_count_when_there_are_ten(int due, int onTime, int scores, int meanX100, int? bp) =>
        Assert.Equal(bp, Ranking.ServiceBp(new(due, onTime, scores, meanX100)));

    [Theory]
    [InlineData(0, 10_000)]
    [InlineData(1, 10_100)]
    [InlineData(9_999, 11_200)]
    [InlineData(10_000, 11_500)]
    public void Sales_count_by_steps(int sold, int bp) => Assert.Equal(bp, Ranking.SalesBp(sold));

    [Fact]
    public void What_a_merchant_reads_multiplies_to_the_score()
    {
        var factors = Ranking.Explain(120, 10, 48, new(40, 39, 12, 470), hasBadge: true, TimeSpan.FromDays(3));

        var score = factors.Aggregate(9_000m, (all, f) => all * f.Bp / 10_000);
        Assert.InRange(Ranking.Score(9_000, Ranking.StandingBp(120, 10, 48, Ranking.ServiceBp(new(40, 39, 12, 470))), true, true), score - 3, score);
    }
}
