using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

/// <summary>All reviews of a product, as everybody reads them. Stars decide nothing about their order (REV-07).</summary>
[Queries]
public sealed class ReviewListQueries(ShopDb db)
{
    public const int PageSize = 10;

    /// <summary>One more than a page holds tells that there is another.</summary>
    public Task<List<ReviewRow>> Page(Id<Product> id, ReviewSort sort, ReviewShow show, int page)
    {
        var wanted = In(db.Reviews.Where(r => r.ProductId == id), show);
        var sorted = sort is ReviewSort.Helpful ? wanted.OrderByDescending(r => r.Helpful).ThenByDescending(r => r.WrittenAt) : wanted.OrderByDescending(r => r.WrittenAt);
        return sorted.ThenBy(r => r.Id).Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).Select(ReviewRow.Of).ToListAsync();
    }

    public async Task<ReviewCounts> Counts(Id<Product> id)
    {
        var all = db.Reviews.Where(r => r.ProductId == id);
        return new(
            await all.CountAsync(), await In(all, ReviewShow.Pictures).CountAsync(), await In(all, ReviewShow.Bad).CountAsync(),
            await In(all, ReviewShow.FollowedUp).CountAsync());
    }

    /// <summary>Of these, the ones this shopper found helpful, and the ones he wrote.</summary>
    public async Task<MyVotes> Mine(Buyer me, IReadOnlyCollection<Id<Review>> shown) => new(
        await db.HelpfulVotes.Of(me).Where(v => shown.Contains(v.ReviewId)).Select(v => v.ReviewId).ToHashSetAsync(),
        await db.Reviews.Of(me).Where(r => shown.Contains(r.Id)).Select(r => r.Id).ToHashSetAsync());

    private static IQueryable<Review> In(IQueryable<Review> reviews, ReviewShow show) => show switch
    {
        ReviewShow.All => reviews,
        ReviewShow.Pictures => reviews.Where(r => r.Pictures.Length > 0 || r.FollowUpPictures.Length > 0),
        ReviewShow.Bad => reviews.Where(r => r.Stars <= ReviewPolicy.Default.MostStarsOfBad),
        ReviewShow.FollowedUp => reviews.Where(r => r.FollowedUpAt != null),
    };
}

public sealed record ReviewCounts(int All, int Pictures, int Bad, int FollowedUp)
{
    public int Of(ReviewShow show) => show switch
    {
        ReviewShow.All => All,
        ReviewShow.Pictures => Pictures,
        ReviewShow.Bad => Bad,
        ReviewShow.FollowedUp => FollowedUp,
    };
}

public sealed record MyVotes(IReadOnlySet<Id<Review>> Helpful, IReadOnlySet<Id<Review>> Written);
