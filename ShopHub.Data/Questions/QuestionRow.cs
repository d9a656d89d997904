using System.Linq.Expressions;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

/// <summary>A question as everybody may read it, with its answers.</summary>
public sealed record QuestionRow
{
    internal static readonly Expression<Func<Question, QuestionRow>> Of = q => new QuestionRow
    {
        Id = q.Id, ShownName = q.ShownName, Words = q.Words, AskedAt = q.AskedAt, IsMasked = q.MaskedAt != null, IsReplied = q.RepliedAt != null,
    };

    public required Id<Question> Id { get; init; }

    public required string ShownName { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Its words are shown to nobody.</summary>
    public required bool IsMasked { get; init; }

    /// <summary>By the shop.</summary>
    public required bool IsReplied { get; init; }

    /// <summary>The shop's first, then in the order in which they came.</summary>
    public IReadOnlyList<AnswerRow> Answers { get; set; } = [];
}

public sealed record AnswerRow
{
    internal static readonly Expression<Func<QuestionAnswer, AnswerRow>> Of = a => new AnswerRow
    {
        Id = a.Id, QuestionId = a.QuestionId, ShownName = a.ShownName, IsOfShop = a.IsOfShop, Words = a.Words, At = a.At, IsMasked = a.MaskedAt != null,
    };

    public required Id<QuestionAnswer> Id { get; init; }

    public required Id<Question> QuestionId { get; init; }

    public required string ShownName { get; init; }

    /// <summary>Else of somebody who has received the product.</summary>
    public required bool IsOfShop { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool IsMasked { get; init; }
}
