using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Notices;

/// <summary>Something a shopper or a shop must be told (消息).</summary>
public sealed class Notice
{
    private Notice() { }

    public Id<Notice> Id { get; private init; } = Id<Notice>.New();

    /// <summary>The customer or the merchant it is for.</summary>
    public required Guid RecipientId { get; init; }

    public required string Title { get; init; }

    public required string Words { get; init; }

    /// <summary>The page to open.</summary>
    public required string Link { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public static Notice To(Guid recipient, string title, string words, string link, DateTimeOffset now) =>
        new() { RecipientId = recipient, Title = title, Words = words, Link = link, At = now };
}
