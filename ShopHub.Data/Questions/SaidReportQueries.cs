using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Questions;

/// <summary>What the platform asks about reported questions and answers.</summary>
[Queries]
public sealed class SaidReportQueries(ShopDb db)
{
    private const int Most = 100;

    /// <summary>Those that wait, oldest first; or those decided, newest first.</summary>
    public Task<List<SaidReportRow>> Those(PlatformStaff me, bool decided)
    {
        me.Needs(PlatformPermission.Review);
        var wanted = db.SaidReports.Where(r => (r.Status != ReportStatus.Waiting) == decided);
        var sorted = decided ? wanted.OrderByDescending(r => r.At) : wanted.OrderBy(r => r.At);
        return (from report in sorted.Take(Most)
                join question in db.Questions on report.QuestionId equals question.Id
                join shop in db.Merchants on question.MerchantId equals shop.Id
                join product in db.Products on question.ProductId equals product.Id
                from answer in db.QuestionAnswers.Where(a => a.Id == report.AnswerId).DefaultIfEmpty()
                select new SaidReportRow
                {
                    Id = report.Id, ReportedBy = report.ReportedBy, Reason = report.Reason, Words = report.Words, At = report.At, Status = report.Status,
                    History = report.History, ShopName = shop.ShopName, ProductId = product.Id, ProductTitle = product.Title,
                    Asked = question.Words, AskedBy = question.ShownName, AskedAt = question.AskedAt,
                    Answer = answer == null ? null : answer.Words, AnsweredBy = answer == null ? null : answer.ShownName,
                }).ToListAsync();
    }
}

public sealed record SaidReportRow
{
    public required Id<SaidReport> Id { get; init; }

    public required string ReportedBy { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReportStatus Status { get; init; }

    public required History History { get; init; }

    public required string ShopName { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required string ProductTitle { get; init; }

    public required string Asked { get; init; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Null: the question itself is reported.</summary>
    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }
}
