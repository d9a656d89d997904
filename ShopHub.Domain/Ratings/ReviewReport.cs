using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Ratings.ReportStatus;

namespace ShopHub.Domain.Ratings;

/// <summary>Of a review.</summary>
public sealed class ReviewReport : Report
{
    private ReviewReport() { }

    public Id<ReviewReport> Id { get; private init; } = Id<ReviewReport>.New();

    public required Id<Review> ReviewId { get; init; }

    /// <exception cref="Refusal"><c>report.words</c></exception>
    public static ReviewReport By(Actor by, Guid reporter, Id<Review> review, ReportReason reason, string words, DateTimeOffset now)
    {
        var said = Checked(reason, words);
        return new() { ReviewId = review, ReporterId = reporter, ReportedBy = by.ShownAs, Reason = reason, Words = said, At = now };
    }

    /// <summary>What the word filter finds is looked at by a person: a buyer may be telling of an offer he was made.</summary>
    public static ReviewReport Found(Id<Review> review, string offer, DateTimeOffset now) =>
        By(Clockwork.Itself, Guid.Empty, review, ReportReason.PaidPraise, $"出现“{offer}”", now);
}

public enum ReportStatus { Waiting = 1, Masked = 2, Kept = 3 }

/// <summary>What is wrong with a review.</summary>
public enum ReportReason { PaidPraise = 1, Abuse = 2, Advertising = 3, Privacy = 4, Unrelated = 5, Unlawful = 6 }

public static class ReportLifecycle
{
    public static readonly Lifecycle<ReportStatus> Table = new(start: Waiting)
    {
        [Waiting] = [Masked, Kept],
        [Masked] = [Kept],
        [Kept] = [Masked],
    };
}

public static class ReportReasons
{
    public static string Text(this ReportReason reason) => reason switch
    {
        ReportReason.PaidPraise => "好评返现、诱导评价",
        ReportReason.Abuse => "辱骂、人身攻击",
        ReportReason.Advertising => "广告、引流",
        ReportReason.Privacy => "泄露他人隐私",
        ReportReason.Unrelated => "与商品无关",
        ReportReason.Unlawful => "违法违规内容",
    };
}
