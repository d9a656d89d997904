using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

/// <summary>The shop answers a review, once; everybody reads it below the review (REV-03).</summary>
[UseCase]
public sealed class AnswerReview(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>review.answered</c>, <c>review.answer</c>, <c>review.paid-praise</c></exception>
    public async Task Run(ShopStaff by, Id<Review> id, string words)
    {
        by.Needs(ShopPermission.Support);
        var review = await db.Reviews.Of(by).Where(r => r.Id == id).Found();
        review.Answer(words, clock.GetUtcNow(), ReviewPolicy.Default);
        db.Notices.Add(Notice.To(review.CustomerId.Value, "商家回复了您的评价", review.Reply!, $"/p/{review.ProductId}/reviews", review.RepliedAt!.Value));
    }
}

/// <summary>The shop says that a review about it breaks the rules (REV-07).</summary>
[UseCase]
public sealed class ReportReviewOfShop(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>review.reported-twice</c>, <c>report.words</c></exception>
    public async Task Run(ShopStaff by, Id<Review> id, ReportReason reason, string words)
    {
        by.Needs(ShopPermission.Support);
        var review = await db.Reviews.Of(by).Where(r => r.Id == id).Found();
        await db.Report(by, by.MerchantId.Value, review.Id, reason, words, clock.GetUtcNow());
    }
}

/// <summary>A shopper says that somebody's review breaks the rules (REV-07).</summary>
[UseCase]
public sealed class ReportReview(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>review.reported-twice</c>, <c>report.words</c></exception>
    public async Task Run(Buyer by, Id<Review> id, ReportReason reason, string words)
    {
        if (!await db.Reviews.AnyAsync(r => r.Id == id)) throw CommonRefusals.NotFound();
        await db.Report(by, by.CustomerId.Value, id, reason, words, clock.GetUtcNow());
    }
}

internal static class ReportBook
{
    public static async Task Report(this ShopDb db, Actor by, Guid reporter, Id<Review> review, ReportReason reason, string words, DateTimeOffset now)
    {
        if (await db.ReviewReports.AnyAsync(r => r.ReviewId == review && r.ReporterId == reporter)) throw ReviewRefusals.ReportedTwice();
        db.ReviewReports.Add(ReviewReport.By(by, reporter, review, reason, words, now));
    }
}
