using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

/// <summary>A shopper says that a question or an answer breaks the rules.</summary>
[UseCase(Runs = 2)]
public sealed class ReportSaid(ShopDb db, TimeProvider clock)
{
    /// <param name="answer">Null: the question itself.</param>
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>question.reported-twice</c>, <c>report.words</c></exception>
    public async Task Run(Buyer by, Id<Question> id, SaidWrong wrong, Id<QuestionAnswer>? answer = null)
    {
        await db.ShownQuestion(id);
        await db.Report(SaidReport.By(by, by.CustomerId.Value, id, answer, wrong, clock.GetUtcNow()));
    }
}

/// <summary>The shop says that a question about its product, or an answer to it, breaks the rules.</summary>
[UseCase(Runs = 2)]
public sealed class ReportSaidToShop(ShopDb db, TimeProvider clock)
{
    /// <inheritdoc cref="ReportSaid.Run"/>
    public async Task Run(ShopStaff by, Id<Question> id, SaidWrong wrong, Id<QuestionAnswer>? answer = null)
    {
        by.Needs(ShopPermission.Support);
        var asked = await db.Questions.Of(by).Where(q => q.Id == id).Found();
        await db.Report(SaidReport.By(by, by.MerchantId.Value, asked.Id, answer, wrong, clock.GetUtcNow()));
    }
}

/// <summary>The platform hides reported words or keeps them; every report about them is answered by the one decision (REV-07).</summary>
[UseCase]
public sealed class DecideSaid(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>report.decision</c></exception>
    public async Task Run(PlatformStaff by, Id<SaidReport> id, bool masks, string why)
    {
        by.Needs(PlatformPermission.Review);
        var now = clock.GetUtcNow();
        var report = await db.SaidReports.Where(r => r.Id == id).Found();
        var asked = await db.Questions.Where(q => q.Id == report.QuestionId).Found();
        report.Decide(by, masks, why, now);
        var others = await db.SaidReports.Where(r => r.SaidId == report.SaidId && r.Id != id && r.Status != report.Status).ToListAsync();
        foreach (var other in others) other.Decide(by, masks, why, now);
        var (author, link) = await Show(asked, report, !masks, now);
        if (masks) db.Notices.Add(Notice.To(author, report.AnswerId is null ? "您的提问已被屏蔽" : "您的回答已被屏蔽", why.Trim(), link, now));
        foreach (var shop in others.Append(report).Where(r => r.ReporterId == asked.MerchantId.Value))
            db.Notices.Add(Notice.To(shop.ReporterId, masks ? "举报成立，内容已屏蔽" : "举报未成立，内容保留", why.Trim(), ShopLink, now));
    }

    private const string ShopLink = "/console/reviews/questions";

    /// <returns>Who said it, and where he reads it.</returns>
    private async Task<(Guid Author, string Link)> Show(Question asked, SaidReport report, bool shown, DateTimeOffset now)
    {
        var page = $"/p/{asked.ProductId}/questions";
        if (report.AnswerId is not { } key)
        {
            asked.Show(shown, now);
            return (asked.CustomerId.Value, page);
        }

        var answer = await db.QuestionAnswers.Where(a => a.Id == key).Found();
        answer.Show(shown, now);
        return (answer.AuthorId, answer.IsOfShop ? ShopLink : page);
    }
}

internal static class SaidBook
{
    public static async Task Report(this ShopDb db, SaidReport report)
    {
        if (report.AnswerId is { } answer && !await db.QuestionAnswers.AnyAsync(a => a.Id == answer && a.QuestionId == report.QuestionId)) throw CommonRefusals.NotFound();
        if (await db.SaidReports.AnyAsync(r => r.SaidId == report.SaidId && r.ReporterId == report.ReporterId)) throw QuestionRefusals.ReportedTwice();
        db.SaidReports.Add(report);
    }
}
