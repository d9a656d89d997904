using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>
/// What one shopper and one shop say to each other (聊天); one for both, and it lasts. Its row gives every message its number, by
/// one conditional statement, and is taken first by everybody who changes anything in it.
/// </summary>
public sealed class Conversation
{
    private Conversation() { }

    public Id<Conversation> Id { get; private init; } = Id<Conversation>.New();

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Of the newest message.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>The newest message in one line.</summary>
    public string LastWords { get; private set; } = "";

    /// <summary>The number of the newest message; the first is 1.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Up to which number each side has read.</summary>
    public int BuyerRead { get; private set; }

    /// <inheritdoc cref="BuyerRead"/>
    public int ShopRead { get; private set; }

    /// <summary>Messages of the other side that were not read yet.</summary>
    public int BuyerUnread { get; private set; }

    /// <inheritdoc cref="BuyerUnread"/>
    public int ShopUnread { get; private set; }

    /// <summary>Null before he has said anything.</summary>
    public DateTimeOffset? BuyerAt { get; private set; }

    /// <summary>Messages of the shop since the shopper's last one (CHT-06).</summary>
    public int ShopSince { get; private set; }

    /// <summary>When the shopper came in last.</summary>
    public DateTimeOffset? EnteredAt { get; private set; }

    /// <summary>Messages of the shop since he came in (CHT-06).</summary>
    public int ShopSinceEntered { get; private set; }

    /// <summary>What the shop wants to remember of this shopper; he does not see it.</summary>
    public string Note { get; private set; } = "";

    public static Conversation Between(Id<Customer> buyer, Id<Merchant> shop, DateTimeOffset now) =>
        new() { CustomerId = buyer, MerchantId = shop, StartedAt = now, LastAt = now };

    /// <summary>Until when a shop may write by itself; null while the shopper has said nothing.</summary>
    public static DateTimeOffset? ShopMayWriteUntil(DateTimeOffset? lastBuyer) => lastBuyer?.AddHours(ChatPolicy.ShopHours);

    /// <summary>Whether the shop may write one more message now (CHT-06).</summary>
    /// <param name="lastBuyer">When the shopper wrote last; null when never.</param>
    /// <param name="sent">Messages of the shop since then.</param>
    public static bool ShopMayWrite(DateTimeOffset? lastBuyer, int sent, DateTimeOffset now) =>
        ShopMayWriteUntil(lastBuyer) >= now && sent < ChatPolicy.ShopMessages;

    /// <summary>Asked before the shop's message is counted.</summary>
    /// <exception cref="Refusal"><c>chat.not-now</c>, <c>chat.enough</c></exception>
    public void RequireShopMayWrite(DateTimeOffset now)
    {
        if (ShopMayWrite(BuyerAt, ShopSince, now)) return;
        if (EnteredAt?.AddMinutes(ChatPolicy.EnteredMinutes) >= now && ShopSinceEntered < ChatPolicy.EnteredMessages) return;
        throw ShopMayWriteUntil(BuyerAt) >= now ? ChatRefusals.Enough() : ChatRefusals.NotNow();
    }

    /// <exception cref="Refusal"><c>chat.note</c></exception>
    public static string CheckedNote(string note) => note.Trim() is { Length: <= ChatPolicy.MostNote } kept ? kept : throw ChatRefusals.NoteTooLong();
}
