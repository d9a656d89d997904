using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Ratings.ReportStatus;

namespace ShopHub.Domain.Ratings;

/// <summary>Somebody says that a review breaks the rules (举报); the platform decides, and the log of it stays (REV-07).</summary>
public sealed class ReviewReport
{
    private const int MostWords = 200, LeastWhy = 4;

    private ReviewReport() { }

    public Id<ReviewReport> Id { get; private init; } = Id<ReviewReport>.New();

    public required Id<Review> ReviewId { get; init; }

    /// <summary>The shopper or the shop who reports; empty for the word filter. Each reports a review once.</summary>
    public required Guid ReporterId { get; init; }

    /// <summary>买家, 商家 张敏, 系统.</summary>
    public required string ReportedBy { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public ReportStatus Status { get; private set; } = ReportLifecycle.Table.Start;

    public History History { get; private set; } = History.Empty;

    /// <exception cref="Refusal"><c>review.report-words</c></exception>
    public static ReviewReport By(Actor by, Guid reporter, Id<Review> review, ReportReason reason, string words, DateTimeOffset now)
    {
        if (words.Trim().Length > MostWords || !Enum.IsDefined(reason)) throw ReviewRefusals.ReportWords(MostWords);
        return new() { ReviewId = review, ReporterId = reporter, ReportedBy = by.ShownAs, Reason = reason, Words = words.Trim(), At = now };
    }

    /// <summary>What the word filter finds is looked at by a person: a buyer may be telling of an offer he was made.</summary>
    public static ReviewReport Found(Id<Review> review, string offer, DateTimeOffset now) =>
        By(Clockwork.Itself, Guid.Empty, review, ReportReason.PaidPraise, $"出现“{offer}”", now);

    /// <summary>May be decided again: a mistake is mended, and both decisions stay in the log.</summary>
    /// <exception cref="Refusal"><c>review.decision</c>: a decision gives its reason.</exception>
    public void Decide(PlatformStaff by, bool masks, string why, DateTimeOffset now)
    {
        if (why.Trim().Length is < LeastWhy or > MostWords) throw ReviewRefusals.DecisionWords(LeastWhy, MostWords);
        var to = masks ? Masked : Kept;
        ReportLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why.Trim()));
        Status = to;
    }
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
