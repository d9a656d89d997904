using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

internal static class AskedQuestions
{
    /// <exception cref="Refusal"><c>common.not-found</c>: also when it is masked</exception>
    public static Task<Question> ShownQuestion(this ShopDb db, Id<Question> id) => db.Questions.Where(q => q.Id == id && q.MaskedAt == null).Found();

    /// <summary>He knows it from his own hands.</summary>
    public static Task<bool> HasReceived(this ShopDb db, Buyer by, Id<Product> product) =>
        db.Orders.Of(by).AnyAsync(o => o.CompletedAt != null && o.Lines.Any(l => l.ProductId == product && l.Shipped > 0));

    public static void TellAsker(this ShopDb db, Question asked, QuestionAnswer answer) => db.Notices.Add(Notice.To(
        asked.CustomerId.Value, answer.IsOfShop ? "店家回答了您的提问" : "买过的人回答了您的提问", answer.Words, $"/p/{asked.ProductId}/questions", answer.At));
}
