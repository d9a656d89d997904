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
    [InlineData(0, 10_000)]
    [InlineData(1, 10_100)]
    [InlineData(9_999, 11_200)]
    [InlineData(10_000, 11_500)]
    public void Sales_count_by_steps(int sold, int bp) => Assert.Equal(bp, Ranking.SalesBp(sold));

    [Fact]
    public void What_a_merchant_reads_multiplies_to_the_score()
    {
        var factors = Ranking.Explain(120, 10, 48, hasBadge: true, TimeSpan.FromDays(3));

        var score = factors.Aggregate(9_000m, (all, f) => all * f.Bp / 10_000);
        Assert.InRange(Ranking.Score(9_000, Ranking.StandingBp(120, 10, 48), true, true), score - 3, score);
    }
}
