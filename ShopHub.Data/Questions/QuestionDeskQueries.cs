using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

/// <summary>What a shop asks about questions to it: the oldest that waits first, or all, newest first.</summary>
[Queries]
public sealed class QuestionDeskQueries(ShopDb db)
{
    public const int PageSize = 20;

    public async Task<QuestionDeskPage> Page(ShopStaff me, bool all, int page)
    {
        me.Needs(ShopPermission.Support);
        var wanted = all ? db.Questions.Of(me) : Waiting(me);
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var sorted = all ? wanted.OrderByDescending(q => q.AskedAt) : wanted.OrderBy(q => q.AskedAt);
        var shown = sorted.ThenBy(q => q.Id).Skip((number - 1) * PageSize).Take(PageSize);
        var rows = await db.WithAnswers(await shown.Select(QuestionRow.Of).ToListAsync());
        var about = await (from question in shown
                           join product in db.Products on question.ProductId equals product.Id
                           select new { question.Id, About = new AskedAbout(product.Id, product.Title, product.CoverUrl) }).ToDictionaryAsync(a => a.Id, a => a.About);
        var reported = await db.SaidReports.Where(r => r.ReporterId == me.MerchantId.Value).Where(r => shown.Any(q => q.Id == r.QuestionId)).Select(r => r.SaidId).ToHashSetAsync();
        return new([.. rows.Select(r => new QuestionDeskRow(about[r.Id], r))], number, last, total) { Reported = reported };
    }

    public Task<int> ToAnswer(ShopStaff me)
    {
        me.Needs(ShopPermission.Support);
        return Waiting(me).CountAsync();
    }

    private IQueryable<Question> Waiting(ShopStaff me) => db.Questions.Of(me).Where(q => q.RepliedAt == null && q.MaskedAt == null);
}

public sealed record QuestionDeskPage(List<QuestionDeskRow> Rows, int Number, int Last, int Total)
{
    /// <summary>Questions and answers the shop has told the platform about.</summary>
    public required IReadOnlySet<Guid> Reported { get; init; }
}

public sealed record AskedAbout(Id<Product> ProductId, string Title, string? CoverUrl);

public sealed record QuestionDeskRow(AskedAbout About, QuestionRow Question);
