using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Protection;

/// <summary>Annex A, Certification, and the calendar it follows (CRT-01, CRT-14).</summary>
public sealed class CertificationSpecs
{
    private static readonly DateTimeOffset s_at = ProtectionCalendar.At(new(2026, 3, 4));

    [Fact]
    public void It_is_gained_kept_and_lost_at_evaluations()
    {
        var held = Certification.Begin(Id<Merchant>.New());

        Assert.Equal(BadgeChange.None, held.Judge(false, s_at, Clockwork.Itself, s_at));
        Assert.Equal(BadgeChange.Gained, held.Judge(true, s_at, Clockwork.Itself, s_at));
        Assert.Equal((CertificationState.Certified, s_at.AddDays(14), s_at.AddDays(16)), (held.State, held.ValidUntil, held.ShownUntil));
        Assert.Equal(BadgeChange.Kept, held.Judge(true, s_at.AddDays(14), Clockwork.Itself, s_at.AddDays(14)));
        Assert.Equal((s_at, s_at.AddDays(28)), (held.Since, held.ValidUntil));
        Assert.Equal(BadgeChange.Lost, held.Judge(false, s_at.AddDays(28), Clockwork.Itself, s_at.AddDays(28)));
        Assert.Equal((CertificationState.Lapsed, null), (held.State, held.ShownUntil));
        Assert.Equal(BadgeChange.None, held.Judge(false, s_at.AddDays(42), Clockwork.Itself, s_at.AddDays(42)));
        Assert.Equal(CertificationState.None, held.State);
    }

    [Fact]
    public void What_was_lost_at_once_comes_back_at_an_evaluation()
    {
        var held = Certification.Begin(Id<Merchant>.New());
        held.Judge(true, s_at, Clockwork.Itself, s_at);
        held.Revoke(LossCause.Deposit, s_at.AddDays(3));

        Assert.Equal((CertificationState.Revoked, null, s_at.AddDays(3)), (held.State, held.ValidUntil, held.EndedAt));
        Assert.Equal("status.changed", Assert.Throws<Refusal>(() => held.Revoke(LossCause.Papers, s_at.AddDays(4))).Code);
        Assert.Equal(BadgeChange.Gained, held.Judge(true, s_at.AddDays(14), Clockwork.Itself, s_at.AddDays(14)));
    }

    [Theory]
    [InlineData("2026-03-04T01:59:59+08:00", "2026-02-18", "2026-03-04")]
    [InlineData("2026-03-04T02:00:00+08:00", "2026-03-04", "2026-03-04")]
    [InlineData("2026-03-04T02:00:01+08:00", "2026-03-04", "2026-03-18")]
    public void Every_instant_has_one_evaluation_behind_it_and_one_before_it(string now, string latest, string next)
    {
        Assert.Equal(ProtectionCalendar.At(DateOnly.Parse(latest)), ProtectionCalendar.Latest(DateTimeOffset.Parse(now)));
        Assert.Equal(ProtectionCalendar.At(DateOnly.Parse(next)), ProtectionCalendar.Next(DateTimeOffset.Parse(now)));
    }

    [Fact]
    public void Weights_add_up_and_thresholds_are_possible()
    {
        var usual = ProtectionCriteria.Default;

        Assert.Equal("criteria.weights", Assert.Throws<Refusal>(() => (usual with { Weights = usual.Weights with { Reply = 9 } }).Checked()).Code);
        Assert.Equal("criteria.thresholds", Assert.Throws<Refusal>(() => (usual with { MinReplyPpm = 1_000_001 }).Checked()).Code);
        Assert.Equal(usual, usual.Checked());
    }

    [Fact]
    public void Nothing_to_count_is_full_marks_and_the_orders_gate_stays()
    {
        var judged = ProtectionCriteria.Default.Judge(default(ShopFigures).Rates(), new());

        Assert.Equal([Criterion.Orders, Criterion.Ratings, Criterion.Description, Criterion.Logistics, Criterion.Service], judged.Failed);
        Assert.All(judged.Lines.Where(l => l.What is Criterion.Reply or Criterion.Timely or Criterion.OnTime or Criterion.Quality), l => Assert.Equal(10_000, l.Part));
    }
}
