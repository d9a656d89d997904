using System.Linq.Expressions;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>A message as both sides may see it: what was withdrawn has no words.</summary>
public sealed record ChatLine
{
    internal static readonly Expression<Func<ChatMessage, ChatLine>> Of = m => new ChatLine
    {
        Id = m.Id, Number = m.Number, ClientId = m.ClientId, Side = m.Side, StaffId = m.StaffId, ShownName = m.ShownName, Kind = m.Kind, At = m.At, Hit = m.Hit,
        IsWithdrawn = m.WithdrawnAt != null, Words = m.WithdrawnAt != null ? "" : m.Words, Thing = m.WithdrawnAt != null ? "" : m.Thing,
        Note = m.WithdrawnAt != null ? "" : m.Note, PictureUrl = m.WithdrawnAt != null ? null : m.PictureUrl,
    };

    public required Id<ChatMessage> Id { get; init; }

    public required int Number { get; init; }

    public required string ClientId { get; init; }

    public required ChatSide Side { get; init; }

    public required Id<StaffMember>? StaffId { get; init; }

    public required string ShownName { get; init; }

    public required ChatKind Kind { get; init; }

    public required string Words { get; init; }

    public required string Thing { get; init; }

    public required string Note { get; init; }

    public required string? PictureUrl { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ChatHit Hit { get; init; }

    public required bool IsWithdrawn { get; init; }

    public bool MayBeWithdrawn(DateTimeOffset now) => !IsWithdrawn && Side is not ChatSide.System && now <= At.AddMinutes(ChatPolicy.WithdrawMinutes);
}

/// <summary>A shopper's chat with a shop.</summary>
public sealed record ChatPage
{
    public const int PageSize = 40;

    public required Id<Merchant> ShopId { get; init; }

    public required string ShopCode { get; init; }

    public required string ShopName { get; init; }

    /// <summary>End of the shop's 保 period; past or null means no badge.</summary>
    public DateTimeOffset? BadgeUntil { get; init; }

    public required string ServicePhone { get; init; }

    public required bool IsClosed { get; init; }

    /// <summary>Null before the first word.</summary>
    public Id<Conversation>? Id { get; init; }

    /// <summary>Oldest first, at most <see cref="PageSize"/>.</summary>
    public IReadOnlyList<ChatLine> Lines { get; init; } = [];

    public bool HasOlder { get; init; }

    /// <summary>Up to which number the shop has read.</summary>
    public int ShopRead { get; init; }

    /// <summary>The open one, or the last; null before the first.</summary>
    public ChatSession? Session { get; init; }

    /// <summary>His place in the queue, from 1; null when he does not wait.</summary>
    public int? Place { get; init; }

    /// <summary>Minutes he will still wait, about; null when he does not wait, or nobody is there.</summary>
    public int? Minutes { get; init; }

    public required ChatSettings Settings { get; init; }

    /// <summary>What the page was entered from; null when from nothing of this shop.</summary>
    public ChatContent? About { get; init; }
}

/// <summary>A line of a shopper's list of chats.</summary>
public sealed record ChatListRow(string ShopCode, string ShopName, string? LogoUrl, string LastWords, DateTimeOffset LastAt, int Unread);

/// <summary>A line of the desk.</summary>
public sealed record DeskLine
{
    public required Id<Conversation> Id { get; init; }

    public required Id<ChatSession> SessionId { get; init; }

    public required string Nickname { get; init; }

    public required string LastWords { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public required int Unread { get; init; }

    public required ChatSessionStatus Status { get; init; }

    public required string AgentName { get; init; }

    public required Id<StaffMember>? AgentId { get; init; }

    /// <summary>Since when he waits for a person; null when he does not.</summary>
    public required DateTimeOffset? Since { get; init; }

    public required DateTimeOffset? TaskDueAt { get; init; }

    public required int Rank { get; init; }
}

/// <summary>Who answers, and what waits.</summary>
public sealed record DeskBoard(AgentState Mine, int Load, int Capacity, IReadOnlyList<DeskAgent> Others, IReadOnlyList<DeskLine> Lines);

public sealed record DeskAgent(Id<StaffMember> Id, string Name, AgentState State, int Load, int Capacity);

/// <summary>A conversation on the desk, with the person beside it.</summary>
public sealed record DeskTalk
{
    public required Id<Conversation> Id { get; init; }

    public required string Nickname { get; init; }

    public required string ShopName { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<ChatLine> Lines { get; init; }

    public required bool HasOlder { get; init; }

    /// <summary>Up to which number the shopper has read.</summary>
    public required int BuyerRead { get; init; }

    public required ChatSession? Session { get; init; }

    /// <summary>Why nothing can be written now; null when it can.</summary>
    public string? Why { get; init; }

    public required IReadOnlyList<DeskOrder> Orders { get; init; }

    public required IReadOnlyList<DeskCase> Cases { get; init; }
}

public sealed record DeskOrder(string Number, Domain.Trade.OrderStatus Status, Money Payable, DateTimeOffset PlacedAt, string Title);

public sealed record DeskCase(string Number, Domain.AfterSales.AfterSaleStatus Status, Domain.AfterSales.AfterSaleKind Kind, DateTimeOffset OpenedAt, DateTimeOffset? DueAt);

/// <summary>A product an agent may send.</summary>
public sealed record DeskProduct(Id<Product> Id, string Title, Money Price, string? CoverUrl);

/// <summary>A shop's figures of one day (CHT-07, 09).</summary>
public sealed record ChatDay(DateOnly Day, ChatFigures Figures, int Sessions, int Overdue)
{
    /// <summary>Seconds on average; null without an answer.</summary>
    public required int? FirstSeconds { get; init; }

    /// <inheritdoc cref="FirstSeconds"/>
    public required int? AnswerSeconds { get; init; }
}
