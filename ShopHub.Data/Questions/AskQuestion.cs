using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

/// <summary>A shopper asks about a product before everybody; the shop is told. The unique row keeps a double click one question.</summary>
[UseCase(Runs = 2)]
public sealed class AskQuestion(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>question.not-on-sale</c>, <c>question.twice</c>, <c>question.too-many</c>, or what <see cref="OpenWords"/> refuses.</exception>
    public async Task Run(Buyer by, Id<Product> id, string words)
    {
        var now = clock.GetUtcNow();
        var shops = from product in db.Products
                    where product.Id == id && product.Status == ListingStatus.On
                    join owner in db.Merchants on product.MerchantId equals owner.Id
                    where owner.Status == ShopStatus.Open
                    select owner;
        var shop = await shops.FirstOrDefaultAsync() ?? throw QuestionRefusals.NotOnSale();
        var asked = Question.Ask(by, id, shop.Id, words, now);
        if (await db.Questions.AnyAsync(q => q.CustomerId == by.CustomerId && q.ProductId == id && q.Words == asked.Words)) throw QuestionRefusals.Twice();
        var today = ShopCalendar.StartOf(ShopCalendar.DayOf(now));
        if (await db.Questions.CountAsync(q => q.CustomerId == by.CustomerId && q.AskedAt >= today) >= QuestionPolicy.MostQuestionsADay)
            throw QuestionRefusals.TooMany(QuestionPolicy.MostQuestionsADay);
        db.Questions.Add(asked);
        db.Notices.Add(Notice.To(shop.Id.Value, "有买家提问", asked.Words, "/console/reviews/questions", now));
        await db.Products.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.QuestionCount, p => p.QuestionCount + 1));
    }
}

/// <summary>Somebody who has received the product answers a question about it, once.</summary>
[UseCase(Runs = 2)]
public sealed class AnswerAsBuyer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>answer.twice</c>, <c>answer.not-bought</c>, <c>answer.of-shop</c>, <c>answer.full</c>,
    /// <c>answer.too-many</c>, or what <see cref="OpenWords"/> refuses.</exception>
    public async Task Run(Buyer by, Id<Question> id, string words)
    {
        var now = clock.GetUtcNow();
        var asked = await db.ShownQuestion(id);
        var mine = db.QuestionAnswers.Where(a => a.AuthorId == by.CustomerId.Value);
        if (await mine.AnyAsync(a => a.QuestionId == id)) throw QuestionRefusals.AnsweredTwice();
        if (!await db.HasReceived(by, asked.ProductId)) throw QuestionRefusals.NotBought();
        if (await db.IsOfShop(by.CustomerId, asked.MerchantId)) throw QuestionRefusals.OfShop();
        var today = ShopCalendar.StartOf(ShopCalendar.DayOf(now));
        if (await mine.CountAsync(a => a.At >= today) >= QuestionPolicy.MostAnswersADay) throw QuestionRefusals.TooManyAnswers(QuestionPolicy.MostAnswersADay);
        var answer = asked.Tell(by, words, now);
        db.QuestionAnswers.Add(answer);
        if (asked.CustomerId != by.CustomerId) db.TellAsker(asked, answer);
    }
}

/// <summary>The shop answers a question, once; everybody reads it.</summary>
[UseCase]
public sealed class AnswerQuestion(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>answer.twice</c>, <c>answer.full</c>, or what <see cref="OpenWords"/> refuses.</exception>
    public async Task Run(ShopStaff by, Id<Question> id, string words)
    {
        by.Needs(ShopPermission.Support);
        var asked = await db.Questions.Of(by).Where(q => q.Id == id && q.MaskedAt == null).Found();
        var answer = asked.Reply(words, clock.GetUtcNow());
        db.QuestionAnswers.Add(answer);
        db.TellAsker(asked, answer);
    }
}
