using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

/// <summary>What everybody reads about a product: questions that have an answer first, then the newest.</summary>
[Queries]
public sealed class QuestionQueries(ShopDb db)
{
    public const int PageSize = 10;

    /// <summary>One more than a page holds tells that there is another.</summary>
    public Task<List<QuestionRow>> Page(Id<Product> id, int page) => db.QuestionsOf(id, (Math.Clamp(page, 1, 500) - 1) * PageSize, PageSize + 1);

    /// <summary>One question with its product; null when it is not there.</summary>
    public async Task<AskedRow?> One(Id<Question> id)
    {
        var found = await (from question in db.Questions
                           where question.Id == id
                           join product in db.Products on question.ProductId equals product.Id
                           select new { product.Id, product.Title }).FirstOrDefaultAsync();
        if (found is null) return null;
        var row = await db.Questions.Where(q => q.Id == id).Select(QuestionRow.Of).SingleAsync();
        return new(found.Id, found.Title, (await db.WithAnswers([row]))[0]);
    }

    /// <summary>Has received the product, and so may answer.</summary>
    public Task<bool> HasReceived(Buyer me, Id<Product> id) => db.HasReceived(me, id);
}

public sealed record AskedRow(Id<Product> ProductId, string ProductTitle, QuestionRow Row);

internal static class QuestionReads
{
    public static async Task<List<QuestionRow>> QuestionsOf(this ShopDb db, Id<Product> id, int skip, int take) => await db.WithAnswers(
        await db.Questions.Where(q => q.ProductId == id).OrderByDescending(q => q.MaskedAt == null && q.Answers > 0).ThenByDescending(q => q.AskedAt).ThenBy(q => q.Id)
            .Skip(skip).Take(take).Select(QuestionRow.Of).ToListAsync());

    public static async Task<List<QuestionRow>> WithAnswers(this ShopDb db, List<QuestionRow> rows)
    {
        if (rows.Count == 0) return rows;
        var keys = rows.ConvertAll(r => r.Id);
        var answers = (await db.QuestionAnswers.Where(a => keys.Contains(a.QuestionId)).Select(AnswerRow.Of).ToListAsync()).ToLookup(a => a.QuestionId);
        foreach (var row in rows) row.Answers = [.. answers[row.Id].OrderByDescending(a => a.IsOfShop).ThenBy(a => a.At)];
        return rows;
    }
}
