using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

/// <summary>A shopper finds a review helpful, or no longer; asked twice it is the same. The unique row keeps the count true.</summary>
[UseCase(Runs = 2)]
public sealed class VoteHelpful(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>: no such review, or a masked one; <c>review.own-vote</c>, <c>review.shop-vote</c></exception>
    public async Task Run(Buyer by, Id<Review> id, bool wanted)
    {
        var before = db.HelpfulVotes.Of(by).Where(v => v.ReviewId == id);
        if (!wanted)
        {
            await db.CountHelpful(id, -await before.ExecuteDeleteAsync());
            return;
        }

        var review = await db.ShownReview(id);
        if (await before.AnyAsync()) return;
        db.HelpfulVotes.Add(HelpfulVote.For(review, by, await db.IsOfShop(by.CustomerId, review.MerchantId), clock.GetUtcNow()));
        await db.CountHelpful(id, 1);
    }
}
