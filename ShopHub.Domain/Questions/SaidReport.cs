using ShopHub.Domain.Access;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Questions;

/// <summary>Of a question or an answer.</summary>
public sealed class SaidReport : Report
{
    private SaidReport() { }

    public Id<SaidReport> Id { get; private init; } = Id<SaidReport>.New();

    public required Id<Question> QuestionId { get; init; }

    /// <summary>Null: the question itself.</summary>
    public Id<QuestionAnswer>? AnswerId { get; init; }

    /// <summary>The question or the answer, for the unique row.</summary>
    public required Guid SaidId { get; init; }

    /// <exception cref="Refusal"><c>report.words</c></exception>
    public static SaidReport By(Actor by, Guid reporter, Id<Question> question, Id<QuestionAnswer>? answer, SaidWrong wrong, DateTimeOffset now)
    {
        var words = Checked(wrong.Reason, wrong.Words);
        return new()
        {
            QuestionId = question, AnswerId = answer, SaidId = answer?.Value ?? question.Value, ReporterId = reporter, ReportedBy = by.ShownAs,
            Reason = wrong.Reason, Words = words, At = now,
        };
    }
}

/// <summary>What is wrong with words, as somebody reports it.</summary>
public sealed record SaidWrong(ReportReason Reason, string Words);
