using System.Linq.Expressions;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Ratings;

/// <summary>A review as everybody may read it.</summary>
public sealed record ReviewRow
{
    internal static readonly Expression<Func<Review, ReviewRow>> Of = r => new ReviewRow
    {
        Id = r.Id, LineId = r.LineId, ShownName = r.ShownName, Stars = r.Stars, Words = r.Words, Pictures = r.Pictures, OptionsText = r.OptionsText,
        Reply = r.Reply, WrittenAt = r.WrittenAt, FollowUp = r.FollowUp, FollowUpPictures = r.FollowUpPictures, FollowedUpAt = r.FollowedUpAt,
        FirstStars = r.FirstStars, FirstWords = r.FirstWords, RaisedAt = r.RaisedAt, Helpful = r.Helpful, IsMasked = r.MaskedAt != null,
    };

    public required Id<Review> Id { get; init; }

    public required Id<OrderLine> LineId { get; init; }

    public required string ShownName { get; init; }

    public int Stars { get; init; }

    public required string Words { get; init; }

    public string[] Pictures { get; init; } = [];

    public string OptionsText { get; init; } = "";

    public string? Reply { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public string? FollowUp { get; init; }

    public string[] FollowUpPictures { get; init; } = [];

    public DateTimeOffset? FollowedUpAt { get; init; }

    /// <summary>What stood here before its buyer raised it; null when he never did.</summary>
    public int? FirstStars { get; init; }

    public string? FirstWords { get; init; }

    public DateTimeOffset? RaisedAt { get; init; }

    public int Helpful { get; init; }

    /// <summary>Its words and pictures are shown to nobody.</summary>
    public bool IsMasked { get; init; }
}
