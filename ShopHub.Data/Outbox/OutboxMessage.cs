using ShopHub.Domain.Shared;

namespace ShopHub.Data.Outbox;

/// <summary>What must be said to the outside; written in the act's transaction, sent by a job.</summary>
public sealed class OutboxMessage
{
    /// <summary>Close the channel's order of a payment that was given up; the key is its out_trade_no.</summary>
    public const string ClosePayment = "close-payment";

    public Id<OutboxMessage> Id { get; private init; } = Id<OutboxMessage>.New();

    public required string Kind { get; init; }

    /// <summary>Unique per kind, so that nothing is said twice for one reason.</summary>
    public required string Key { get; init; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastFault { get; set; }

    public static OutboxMessage Say(string kind, string key, DateTimeOffset now) => new() { Kind = kind, Key = key, DueAt = now };
}
