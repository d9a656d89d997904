using ShopHub.Data.Supervision;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Supervision;

/// <summary>The lead sees how queues are worked off, by the cases' own histories.</summary>
public sealed class ReviewerSpecs
{
    private static readonly DateTimeOffset s_monday = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    [Fact]
    public void A_case_put_back_or_sent_on_was_handed_in_when_the_shop_did_it()
    {
        var history = History.Empty.With(new("", "Submitted", "商家 张敏", s_monday)).With(new("Submitted", "InReview", "平台 李审", s_monday.AddHours(1)))
            .With(new("InReview", "Submitted", "平台 李审", s_monday.AddHours(2))).With(new("Submitted", "InReview", "平台 王判", s_monday.AddHours(3)))
            .With(new("InReview", "Rejected", "平台 王判", s_monday.AddHours(4))).With(new("Rejected", "Submitted", "商家 张敏", s_monday.AddDays(10)))
            .With(new("Submitted", "InReview", "平台 李审", s_monday.AddDays(17))).With(new("InReview", "Approved", "平台 李审", s_monday.AddDays(17)));

        var decisions = ReviewDecision.In(history, ReviewQueue.Papers, "Submitted", ["Approved"], ["Rejected"], ApplicationPolicy.ReviewBy).ToList();

        Assert.Equal([("王判", 4d, true, true), ("李审", 168d, false, false)], decisions.Select(d => (d.By, (d.DecidedAt - d.HandedInAt).TotalHours, d.IsInTime, d.IsRefusal)));
        var figures = ReviewFigures.Of([.. decisions, decisions[0] with { DecidedAt = decisions[0].HandedInAt.AddHours(6) }]);
        Assert.Equal(("王判", 2, TimeSpan.FromHours(5), 2, 2), (figures[0].Reviewer, figures[0].Decided, figures[0].Median, figures[0].InTime, figures[0].Refused));
    }

    [Fact]
    public async Task A_won_appeal_counts_against_who_had_put_the_violation_into_effect()
    {
        await using var town = await Town.Open();
        var form = new ViolationForm("price-fraud", 4, "三笔订单的划线价从未成交", "", "", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);
        var number = Town.Done(await town.As(town.Judge).Do((RecordViolation use, PlatformStaff me) => use.Run(me, "teahouse", form, Guid.CreateVersion7())));
        Town.Done(await town.As(town.TeaHouse).Do((AppealViolation use, ShopStaff me) => use.Run(me, number, "划线价有成交记录为证，见附件", ["/u/0123456789abcdef0123456789abcdef-960.webp"])));
        town.Clock.Wind(TimeSpan.FromHours(3));
        var second = town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "王判" };
        Town.Done(await town.As(second).Do((DecideAppeal use, PlatformStaff me) => use.Run(me, number, true, "证据成立，撤销处罚")));

        var figures = ReviewFigures.Of(await town.As(town.Judge).Ask((ReviewerQueries ask, PlatformStaff me) => ask.Decisions(me, 30)));

        Assert.Equal([(ReviewQueue.Violations, town.Judge.Name, 1, TimeSpan.Zero), (ReviewQueue.Appeals, "王判", 0, TimeSpan.FromHours(3))], figures.OrderBy(f => f.Queue).Select(f => (f.Queue, f.Reviewer, f.Overturned, f.Median)));
        town.Clock.Wind(TimeSpan.FromDays(31));
        Assert.Empty(await town.As(town.Judge).Ask((ReviewerQueries ask, PlatformStaff me) => ask.Decisions(me, 30)));
        await Assert.ThrowsAsync<Refusal>(() => town.As(town.Judge with { Permissions = PlatformPermission.Review }).Ask((ReviewerQueries ask, PlatformStaff me) => ask.Decisions(me, 30)));
    }
}
