using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Questions;

/// <summary>What a shopper asks about a product before everybody (提问).</summary>
public sealed class Question
{
    private Question() { }

    public Id<Question> Id { get; private init; } = Id<Question>.New();

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>林**.</summary>
    public required string ShownName { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Of the shop and of buyers.</summary>
    public int Answers { get; private set; }

    /// <summary>When the shop answered; null while it has not.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>The platform shows it no more; null while it is shown.</summary>
    public DateTimeOffset? MaskedAt { get; private set; }

    /// <exception cref="Refusal">As <see cref="OpenWords.Checked"/>.</exception>
    public static Question Ask(Buyer by, Id<Product> product, Id<Merchant> shop, string words, DateTimeOffset now) => new()
    {
        ProductId = product, MerchantId = shop, CustomerId = by.CustomerId, ShownName = Review.Shown(by.Nickname), Words = OpenWords.Checked(words), AskedAt = now,
    };

    /// <summary>The shop answers, once.</summary>
    /// <exception cref="Refusal"><c>answer.twice</c>, <c>answer.full</c>, or as <see cref="OpenWords.Checked"/>.</exception>
    public QuestionAnswer Reply(string words, DateTimeOffset now)
    {
        if (RepliedAt is not null) throw QuestionRefusals.AnsweredTwice();
        RepliedAt = now;
        return Add(MerchantId.Value, "店家", isOfShop: true, words, now);
    }

    /// <summary>Somebody who has received the product answers, once; the unique row sees to it.</summary>
    /// <exception cref="Refusal"><c>answer.full</c>, or as <see cref="OpenWords.Checked"/>.</exception>
    public QuestionAnswer Tell(Buyer by, string words, DateTimeOffset now) => Add(by.CustomerId.Value, Review.Shown(by.Nickname), isOfShop: false, words, now);

    /// <summary>As a report about it was decided.</summary>
    public void Show(bool shown, DateTimeOffset now) => MaskedAt = shown ? null : MaskedAt ?? now;

    private QuestionAnswer Add(Guid author, string name, bool isOfShop, string words, DateTimeOffset now)
    {
        var said = OpenWords.Checked(words);
        if (Answers >= QuestionPolicy.MostAnswers) throw QuestionRefusals.Full(QuestionPolicy.MostAnswers);
        Answers++;
        return QuestionAnswer.To(this, author, name, isOfShop, said, now);
    }
}

/// <summary>An answer to a question (回答), of the shop or of somebody who has the product.</summary>
public sealed class QuestionAnswer
{
    private QuestionAnswer() { }

    public Id<QuestionAnswer> Id { get; private init; } = Id<QuestionAnswer>.New();

    public required Id<Question> QuestionId { get; init; }

    /// <summary>The shop or the customer; each answers a question once.</summary>
    public required Guid AuthorId { get; init; }

    public required bool IsOfShop { get; init; }

    /// <summary>店家, or 林**.</summary>
    public required string ShownName { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The platform shows it no more; null while it is shown.</summary>
    public DateTimeOffset? MaskedAt { get; private set; }

    internal static QuestionAnswer To(Question question, Guid author, string name, bool isOfShop, string words, DateTimeOffset now) =>
        new() { QuestionId = question.Id, AuthorId = author, ShownName = name, IsOfShop = isOfShop, Words = words, At = now };

    /// <summary>As a report about it was decided.</summary>
    public void Show(bool shown, DateTimeOffset now) => MaskedAt = shown ? null : MaskedAt ?? now;
}
