using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Protection.SheetReviewStatus;

namespace ShopHub.Domain.Protection;

/// <summary>Whether a shop has asked to look at its figures again (CRT-09).</summary>
public enum SheetReviewStatus
{
    /// <summary>未申请复核</summary>
    NotAsked = 0,

    /// <summary>待复核</summary>
    Asked = 1,

    /// <summary>已重新计算</summary>
    Redone = 2,

    /// <summary>维持原结果</summary>
    Kept = 3,
}

public static class SheetReviewLifecycle
{
    public static readonly Lifecycle<SheetReviewStatus> Table = new(start: NotAsked)
    {
        [NotAsked] = [Asked],
        [Asked] = [Redone, Kept],
    };
}

/// <summary>How one shop did at one evaluation (评估结果): every criterion with its value, and what it led to.</summary>
public sealed class ScoreSheet
{
    public const int ShortestWords = 10, LongestWords = 500, ShortestAnswer = 4;

    private ScoreSheet() { }

    /// <summary>Of the evaluation; with <see cref="MerchantId"/> unique.</summary>
    public required DateTimeOffset At { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required int CriteriaNumber { get; init; }

    public ShopFigures Figures { get; private set; }

    public required ShopStanding Standing { get; set; }

    public IReadOnlyList<SheetLine> Lines { get; private set; } = [];

    /// <summary>In hundredths.</summary>
    public int Score { get; private set; }

    public int MinScore { get; private set; }

    public bool IsPassed { get; private set; }

    /// <summary>The gates that were not reached, by commas.</summary>
    public string Failed { get; private set; } = "";

    public BadgeChange Change { get; private set; }

    public required DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>When it was calculated anew by a member of the platform, and by whom; null when it never was.</summary>
    public DateTimeOffset? RedoneAt { get; private set; }

    public string RedoneBy { get; private set; } = "";

    public SheetReviewStatus Review { get; private set; } = SheetReviewLifecycle.Table.Start;

    public string ReviewWords { get; private set; } = "";

    /// <summary>When the platform should answer; null when nothing is asked.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public string Answer { get; private set; } = "";

    public DateTimeOffset ReviewUntil => EvaluatedAt.AddDays(ProtectionCalendar.ReviewDays);

    public bool MayBeReviewed(DateTimeOffset now) => Review is NotAsked && now < ReviewUntil;

    public IEnumerable<SheetLine> FailedLines() => Lines.Where(l => !l.IsPassed);

    public static ScoreSheet Of(Id<Merchant> shop, DateTimeOffset at, int criteria, ShopFigures figures, ShopStanding standing, Judgement judged, DateTimeOffset now)
    {
        var sheet = new ScoreSheet { At = at, MerchantId = shop, CriteriaNumber = criteria, Standing = standing, EvaluatedAt = now };
        sheet.Write(figures, standing, judged);
        return sheet;
    }

    public void LedTo(BadgeChange change) => Change = change;

    /// <summary>Calculated anew from the facts as they are known now.</summary>
    /// <returns>Whether anything is different.</returns>
    public bool Redo(ShopFigures figures, ShopStanding standing, Judgement judged, PlatformStaff by, DateTimeOffset now)
    {
        var isOther = figures != Figures || standing != Standing;
        Write(figures, standing, judged);
        (RedoneAt, RedoneBy) = (now, by.Name);
        return isOther;
    }

    /// <summary>The shop says which fact is wrong, once, within three days (CRT-09).</summary>
    /// <exception cref="Refusal"><c>sheet.review-over</c>, <c>sheet.review-words</c>, <c>status.changed</c></exception>
    public void Ask(string words, DateTimeOffset now)
    {
        if (Review is NotAsked && now >= ReviewUntil) throw ProtectionRefusals.ReviewOver(ReviewUntil);
        if (words.Trim().Length is < ShortestWords or > LongestWords) throw ProtectionRefusals.ReviewWords();
        Move(Asked);
        (ReviewWords, DueAt) = (words.Trim(), now.AddDays(ProtectionCalendar.AnswerDays));
    }

    /// <exception cref="Refusal"><c>sheet.answer</c>, <c>status.changed</c></exception>
    public void Reply(bool wasRedone, string answer)
    {
        if (answer.Trim().Length is < ShortestAnswer or > LongestWords) throw ProtectionRefusals.Answer();
        Move(wasRedone ? Redone : SheetReviewStatus.Kept);
        (Answer, DueAt) = (answer.Trim(), null);
    }

    private void Write(ShopFigures figures, ShopStanding standing, Judgement judged)
    {
        (Figures, Standing, Lines, Score, MinScore) = (figures, standing, judged.Lines, judged.Score, judged.MinScore);
        (IsPassed, Failed) = (judged.IsPassed, string.Join(',', judged.Failed));
    }

    private void Move(SheetReviewStatus to)
    {
        SheetReviewLifecycle.Table.Require(Review, to);
        Review = to;
    }
}
