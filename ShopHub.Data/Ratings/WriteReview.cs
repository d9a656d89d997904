using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Ratings;

/// <summary>A buyer says what the goods of one line are worth (REV-01, REV-02); the unique row keeps it one a line.</summary>
[UseCase]
public sealed class WriteReview(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, string orderNumber, Id<OrderLine> lineId, ReviewWords said)
    {
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == orderNumber).Found();
        var line = order.Lines.FirstOrDefault(l => l.Id == lineId) ?? throw CommonRefusals.NotFound();
        if (await db.Reviews.Of(by).AnyAsync(r => r.LineId == lineId)) throw ReviewRefusals.Twice();
        var review = Review.Write(order, line, by.Nickname, said, clock.GetUtcNow(), ReviewPolicy.Default);
        db.Reviews.Add(review);
        await db.Filter(review, said.Words, review.WrittenAt);
        await db.Products.Where(p => p.Id == line.ProductId).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.ReviewCount, p => p.ReviewCount + 1).SetProperty(p => p.StarSum, p => p.StarSum + said.Stars));
    }
}

/// <summary>The buyer adds to his review, once (REV-05).</summary>
[UseCase]
public sealed class AddToReview(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, string orderNumber, Id<OrderLine> lineId, string words, string[] pictures)
    {
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == orderNumber).Found();
        if (order.Lines.All(l => l.Id != lineId)) throw CommonRefusals.NotFound();
        var review = await db.Reviews.Of(by).FirstOrDefaultAsync(r => r.LineId == lineId) ?? throw ReviewRefusals.NotWritten();
        var now = clock.GetUtcNow();
        review.Add(order, words, pictures, now, ReviewPolicy.Default);
        await db.Filter(review, words, now);
    }
}

/// <summary>The buyer thinks better of a bad review once the matter is settled (REV-04).</summary>
[UseCase]
public sealed class RaiseReview(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, string orderNumber, Id<OrderLine> lineId, int stars, string words)
    {
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == orderNumber).Found();
        if (order.Lines.All(l => l.Id != lineId)) throw CommonRefusals.NotFound();
        var review = await db.Reviews.Of(by).FirstOrDefaultAsync(r => r.LineId == lineId) ?? throw ReviewRefusals.NotWritten();
        var settledAt = await db.AfterSales.Of(by).Where(a => a.LineId == lineId && a.Status == AfterSaleStatus.Refunded).MaxAsync(a => a.EndedAt);
        var (before, now) = (review.Stars, clock.GetUtcNow());
        review.Raise(settledAt, stars, words, now, ReviewPolicy.Default);
        await db.Filter(review, words, now);
        await db.Products.Where(p => p.Id == review.ProductId).ExecuteUpdateAsync(set => set.SetProperty(p => p.StarSum, p => p.StarSum + stars - before));
    }
}

internal static class WordFilter
{
    /// <summary>Lets a person look at it; once a review is enough.</summary>
    public static async Task Filter(this ShopDb db, Review review, string words, DateTimeOffset now)
    {
        if (PaidPraise.In(words) is not { } offer) return;
        if (!await db.ReviewReports.AnyAsync(r => r.ReviewId == review.Id && r.ReporterId == Guid.Empty))
            db.ReviewReports.Add(ReviewReport.Found(review.Id, offer, now));
    }
}
