using ShopHub.Domain.Access;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Questions;

/// <summary>Somebody says that a question or an answer breaks the rules; the platform decides, and the log of it stays (REV-07).</summary>
public sealed class SaidReport
{
    private const int MostWords = 200, LeastWhy = 4;

    private SaidReport() { }

    public Id<SaidReport> Id { get; private init; } = Id<SaidReport>.New();

    public required Id<Question> QuestionId { get; init; }

    /// <summary>Null: the question itself.</summary>
    public Id<QuestionAnswer>? AnswerId { get; init; }

    /// <summary>The question or the answer, for the unique row.</summary>
    public required Guid SaidId { get; init; }

    /// <summary>The shopper or the shop who reports; each reports the same words once.</summary>
    public required Guid ReporterId { get; init; }

    /// <summary>买家, 商家 张敏.</summary>
    public required string ReportedBy { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public ReportStatus Status { get; private set; } = ReportLifecycle.Table.Start;

    public History History { get; private set; } = History.Empty;

    /// <exception cref="Refusal"><c>question.report-words</c></exception>
    public static SaidReport By(Actor by, Guid reporter, Id<Question> question, Id<QuestionAnswer>? answer, SaidWrong wrong, DateTimeOffset now)
    {
        if (wrong.Words.Trim().Length > MostWords || !Enum.IsDefined(wrong.Reason)) throw QuestionRefusals.ReportWords(MostWords);
        return new()
        {
            QuestionId = question, AnswerId = answer, SaidId = answer?.Value ?? question.Value, ReporterId = reporter, ReportedBy = by.ShownAs,
            Reason = wrong.Reason, Words = wrong.Words.Trim(), At = now,
        };
    }

    /// <summary>May be decided again: a mistake is mended, and both decisions stay in the log.</summary>
    /// <exception cref="Refusal"><c>question.decision</c>: a decision gives its reason.</exception>
    public void Decide(PlatformStaff by, bool masks, string why, DateTimeOffset now)
    {
        if (why.Trim().Length is < LeastWhy or > MostWords) throw QuestionRefusals.DecisionWords(LeastWhy, MostWords);
        var to = masks ? ReportStatus.Masked : ReportStatus.Kept;
        ReportLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why.Trim()));
        Status = to;
    }
}

/// <summary>What is wrong with words, as somebody reports it.</summary>
public sealed record SaidWrong(ReportReason Reason, string Words);
