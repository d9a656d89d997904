using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

public enum ChatSide { Buyer = 1, Shop = 2, System = 3 }

public enum ChatKind { Text = 1, Picture = 2, Product = 3, Order = 4, AfterSale = 5, Line = 6 }

/// <summary>What the list of sensitive words said about it (CHT-11).</summary>
public enum ChatHit { None = 0, Warned = 1, Masked = 2 }

/// <summary>What somebody wants to say.</summary>
/// <param name="ClientId">Made where it was typed; within a conversation it is said once, however often it is sent.</param>
/// <param name="Words">The text; for a picture its address, for a card the key or number of the thing.</param>
public sealed record ChatDraft(string ClientId, ChatKind Kind, string Words)
{
    public const int LongestClientId = 40;

    /// <summary>What a page says it was entered from: p: a product's key, o: an order's number, a: a case's number; null when nothing.</summary>
    public static ChatDraft? About(string? said, string clientId) => said?.Split(':', 2) switch
    {
        ["p", { Length: > 0 } product] => new(clientId, ChatKind.Product, product),
        ["o", { Length: > 0 } order] => new(clientId, ChatKind.Order, order),
        ["a", { Length: > 0 } asked] => new(clientId, ChatKind.AfterSale, asked),
        _ => null,
    };

    /// <exception cref="Refusal"><c>chat.client-id</c></exception>
    public string CheckedId() =>
        ClientId is { Length: >= 8 and <= LongestClientId } && ClientId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? ClientId : throw ChatRefusals.ClientId();
}

/// <summary>What a message carries, checked and as it was at that moment.</summary>
/// <param name="Words">The text, or a card's title.</param>
/// <param name="Thing">The key or number of a card's thing; empty for a text.</param>
/// <param name="Note">A card's second line: a price, a status.</param>
/// <param name="PictureUrl">A picture, or a card's picture; null without one.</param>
public sealed record ChatContent(ChatKind Kind, string Words, string Thing = "", string Note = "", string? PictureUrl = null)
{
    public ChatHit Hit { get; init; }

    public static ChatContent Line(string words) => new(ChatKind.Line, words);

    /// <summary>In one line, for lists.</summary>
    public string OneLine => Kind switch
    {
        ChatKind.Text or ChatKind.Line => Words.ReplaceLineEndings(" ") is var line && line.Length > 60 ? line[..60] : Words.ReplaceLineEndings(" "),
        ChatKind.Picture => "[图片]",
        ChatKind.Product => $"[商品] {Words}",
        ChatKind.Order => $"[订单] {Thing}",
        ChatKind.AfterSale => $"[售后] {Thing}",
    };
}

/// <summary>Something said in a conversation (消息). Kept three years; withdrawn, it stays in the archive (CHT-15).</summary>
public sealed class ChatMessage
{
    private ChatMessage() { }

    public Id<ChatMessage> Id { get; private init; } = Id<ChatMessage>.New();

    public required Id<Conversation> ConversationId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required Id<ChatSession> SessionId { get; init; }

    /// <summary>Its place in the conversation, from 1; unique in it.</summary>
    public required int Number { get; init; }

    /// <summary>Made by the sender's browser; unique in the conversation.</summary>
    public required string ClientId { get; init; }

    public required ChatSide Side { get; init; }

    /// <summary>The member of staff who wrote it; null for the shopper and the system.</summary>
    public Id<StaffMember>? StaffId { get; init; }

    /// <summary>As the shopper sees the agent; empty for the shopper and the system.</summary>
    public required string ShownName { get; init; }

    public required ChatKind Kind { get; init; }

    public required string Words { get; init; }

    public required string Thing { get; init; }

    public required string Note { get; init; }

    public string? PictureUrl { get; init; }

    public required ChatHit Hit { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while everybody sees it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <param name="number">Given by the conversation's row.</param>
    public static ChatMessage Say(Conversation to, Id<ChatSession> session, int number, string clientId, ChatVoice by, ChatContent what, DateTimeOffset now) => new()
    {
        ConversationId = to.Id, CustomerId = to.CustomerId, MerchantId = to.MerchantId, SessionId = session, Number = number, ClientId = clientId,
        Side = by.Side, StaffId = by.Staff, ShownName = by.ShownName, Kind = what.Kind, Words = what.Words, Thing = what.Thing, Note = what.Note,
        PictureUrl = what.PictureUrl, Hit = what.Hit, At = now,
    };

    /// <summary>Whether its author may still take it back.</summary>
    public bool MayBeWithdrawn(DateTimeOffset now) => WithdrawnAt is null && now <= At.AddMinutes(ChatPolicy.WithdrawMinutes);

    /// <exception cref="Refusal"><c>chat.withdraw-late</c></exception>
    public void Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return;
        if (!MayBeWithdrawn(now)) throw ChatRefusals.WithdrawLate();
        WithdrawnAt = now;
    }
}

/// <summary>Who speaks.</summary>
public readonly record struct ChatVoice(ChatSide Side, Id<StaffMember>? Staff, string ShownName)
{
    public static readonly ChatVoice Buyer = new(ChatSide.Buyer, null, ""), System = new(ChatSide.System, null, "");

    public static ChatVoice Of(ShopStaff staff) => new(ChatSide.Shop, staff.StaffId, staff.Name);
}
