using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

/// <summary>What the platform asks about reported reviews.</summary>
[Queries]
public sealed class ReportQueries(ShopDb db)
{
    private const int Most = 100;

    /// <summary>Those that wait, oldest first; or those decided, newest first.</summary>
    public Task<List<ReportRow>> Those(PlatformStaff me, bool decided)
    {
        me.Needs(PlatformPermission.Review);
        var wanted = db.ReviewReports.Where(r => (r.Status != ReportStatus.Waiting) == decided);
        var sorted = decided ? wanted.OrderByDescending(r => r.At) : wanted.OrderBy(r => r.At);
        return (from report in sorted.Take(Most)
                join review in db.Reviews on report.ReviewId equals review.Id
                join shop in db.Merchants on review.MerchantId equals shop.Id
                join product in db.Products on review.ProductId equals product.Id
                select new ReportRow
                {
                    Id = report.Id, ReportedBy = report.ReportedBy, Reason = report.Reason, Words = report.Words, At = report.At, Status = report.Status,
                    History = report.History, ShopName = shop.ShopName, ProductId = product.Id, ProductTitle = product.Title,
                    ShownName = review.ShownName, Stars = review.Stars, Said = review.Words, Pictures = review.Pictures, FollowUp = review.FollowUp,
                    WrittenAt = review.WrittenAt,
                }).ToListAsync();
    }
}

public sealed record ReportRow
{
    public required Id<ReviewReport> Id { get; init; }

    public required string ReportedBy { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReportStatus Status { get; init; }

    public required History History { get; init; }

    public required string ShopName { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required string ProductTitle { get; init; }

    public required string ShownName { get; init; }

    public required int Stars { get; init; }

    public required string Said { get; init; }

    public required string[] Pictures { get; init; }

    public string? FollowUp { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
