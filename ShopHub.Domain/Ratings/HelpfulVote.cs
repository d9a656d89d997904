using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ratings;

/// <summary>A shopper found a review helpful (有用); one of each shopper and review, and he may take it back.</summary>
public sealed class HelpfulVote
{
    private HelpfulVote() { }

    public required Id<Review> ReviewId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <param name="isOfShop">The shopper works for the shop the review is about, or opened it.</param>
    /// <exception cref="Refusal"><c>review.own-vote</c>, <c>review.shop-vote</c>: nobody praises his own words or his own shop (REV-07).</exception>
    public static HelpfulVote For(Review review, Buyer by, bool isOfShop, DateTimeOffset now) =>
        review.CustomerId == by.CustomerId ? throw ReviewRefusals.OwnVote()
        : isOfShop ? throw ReviewRefusals.ShopVote()
        : new() { ReviewId = review.Id, CustomerId = by.CustomerId, At = now };
}

/// <summary>In which order reviews are read: stars play no part in either, and nothing is left out (REV-07).</summary>
public enum ReviewSort { Newest, Helpful }

/// <summary>Which reviews are read.</summary>
public enum ReviewShow { All, Pictures, Bad, FollowedUp }
