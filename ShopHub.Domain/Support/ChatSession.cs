using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Support.ChatSessionStatus;

namespace ShopHub.Domain.Support;

/// <summary>
/// One time a shopper is looked after (客服会话): from the message that opens it, through the queue, to its end and rating. A
/// conversation has at most one that is open.
/// </summary>
public sealed partial class ChatSession
{
    private ChatSession() { }

    public Id<ChatSession> Id { get; private init; } = Id<ChatSession>.New();

    public required Id<Conversation> ConversationId { get; init; }

    /// <summary>The conversation while it is open, null afterwards; unique.</summary>
    public Guid? OpenOf { get; private set; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public ChatSessionStatus Status { get; private set; } = ChatSessionLifecycle.Table.Start;

    /// <summary>Its place among those who wait, the least first: 0 once it was taken from an agent, else CHT-02.</summary>
    public int Rank { get; private set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when it waits, or waited last.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>Who has it, or had it last; null before.</summary>
    public Id<StaffMember>? AgentId { get; private set; }

    public string AgentName { get; private set; } = "";

    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>The shopper's first and last message.</summary>
    public DateTimeOffset? FirstBuyerAt { get; private set; }

    /// <inheritdoc cref="FirstBuyerAt"/>
    public DateTimeOffset? LastBuyerAt { get; private set; }

    /// <summary>His first message that has no answer yet; null when it is his turn.</summary>
    public DateTimeOffset? AwaitingSince { get; private set; }

    /// <summary>The first answer of a person (CHT-07).</summary>
    public DateTimeOffset? FirstHumanAt { get; private set; }

    public DateTimeOffset? LastAgentAt { get; private set; }

    /// <summary>When the shopper's waiting ended last.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Waiting times that were answered, and their seconds together (CHT-09).</summary>
    public int Answers { get; private set; }

    /// <inheritdoc cref="Answers"/>
    public long AnswerSeconds { get; private set; }

    /// <summary>How often it was taken from an agent who did not answer.</summary>
    public int Late { get; private set; }

    public int Transfers { get; private set; }

    /// <summary>What the one who passed it on wants the next one to know.</summary>
    public string TransferNote { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null unless rating is asked for.</summary>
    public DateTimeOffset? RateUntil { get; private set; }

    public int? Stars { get; private set; }

    public string RateTags { get; private set; } = "";

    public string RateWords { get; private set; } = "";

    public DateTimeOffset? RatedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <param name="rank">1 to 4 (CHT-02).</param>
    public static ChatSession Open(Conversation of, int rank, DateTimeOffset now) => new()
    {
        ConversationId = of.Id, OpenOf = of.Id.Value, CustomerId = of.CustomerId, MerchantId = of.MerchantId, Rank = rank, OpenedAt = now, QueuedAt = now,
    };

    /// <summary>The shopper writes again within 24 hours, and was not asked what he thinks already.</summary>
    public bool MayGoOn(DateTimeOffset now) => Status is Ended && EndedAt?.AddHours(ChatPolicy.GoesOnHours) > now;

    public void GoOn(int rank, DateTimeOffset now)
    {
        Move(Queued, "买家", now, "买家再次来信");
        (OpenOf, Rank, QueuedAt, EndedAt, RateUntil, Offered) = (ConversationId.Value, rank, now, null, null, false);
        Wait();
    }

    /// <summary>The shopper has said something.</summary>
    public void Hear(DateTimeOffset now)
    {
        (FirstBuyerAt, LastBuyerAt, AwaitingSince, Reminded) = (FirstBuyerAt ?? now, now, AwaitingSince ?? now, false);
        Wait();
    }

    public void GiveTo(ChatAgent agent, DateTimeOffset now)
    {
        Move(Active, "系统", now, agent.Name);
        (AgentId, AgentName, GivenAt, Warned) = (agent.StaffId, agent.Name, now, false);
        Wait();
    }

    /// <summary>A person has answered; a message task is done with it.</summary>
    public void Answer(string by, DateTimeOffset now)
    {
        if (AwaitingSince is { } since) (Answers, AnswerSeconds, AnsweredAt) = (Answers + 1, AnswerSeconds + (long)(now - since).TotalSeconds, now);
        (FirstHumanAt, LastAgentAt, AwaitingSince, Warned) = (FirstHumanAt ?? now, now, null, false);
        if (Status is Message) End(by, "已回复留言", now);
        Wait();
    }

    /// <summary>Back into the queue, before all others.</summary>
    public void Requeue(string why, DateTimeOffset now)
    {
        Move(Queued, "系统", now, why);
        (Rank, QueuedAt, Offered) = (0, now, false);
        Wait();
    }

    /// <summary>Passed on inside the shop (CHT-13).</summary>
    /// <exception cref="Refusal"><c>chat.transfers</c>, <c>chat.transfer-note</c></exception>
    public void Transfer(string by, string note, DateTimeOffset now)
    {
        if (Transfers >= ChatPolicy.MostTransfers) throw ChatRefusals.TransferTwice();
        if (note.Trim().Length is < 1 or > ChatPolicy.MostNote) throw ChatRefusals.TransferNote();
        Requeue("转接", now);
        (Transfers, TransferNote) = (Transfers + 1, $"{by}：{note.Trim()}");
    }

    /// <summary>Nobody can look after him now: it becomes a message task.</summary>
    /// <param name="openFrom">Now, or when the shop opens next (CHT-12).</param>
    public void LeaveMessage(string by, string why, DateTimeOffset openFrom, DateTimeOffset now)
    {
        Move(Message, by, now, why);
        TaskDueAt = openFrom.AddHours(ChatPolicy.TaskHours);
        Wait();
    }

    /// <summary>He leaves the queue and has left no words.</summary>
    public void Abandon(DateTimeOffset now)
    {
        Move(Abandoned, "买家", now, "离开排队");
        (OpenOf, EndedAt) = (null, now);
        Wait();
    }

    public void End(string by, string why, DateTimeOffset now)
    {
        Move(Ended, by, now, why);
        (OpenOf, EndedAt, AwaitingSince) = (null, now, null);
        if (FirstHumanAt is not null && Stars is null) RateUntil = now.AddHours(ChatPolicy.RateHours);
        Wait();
    }

    /// <summary>Once, within 24 hours (CHT-08).</summary>
    /// <exception cref="Refusal"><c>chat.rate-*</c>, <c>chat.stars</c></exception>
    public void Rate(SessionRating said, DateTimeOffset now)
    {
        if (Status is Rated) throw ChatRefusals.RateTwice();
        if (FirstHumanAt is null) throw ChatRefusals.RateNobody();
        if (RateUntil is not { } until || now > until) throw ChatRefusals.RateOver();
        if (said.Stars is < 1 or > 5) throw ChatRefusals.Stars();
        if (said.Words.Trim().Length > ChatPolicy.MostRating || said.Tags.Count > 3) throw ChatRefusals.RateWords();
        Move(Rated, "买家", now, $"{said.Stars}星");
        (Stars, RateTags, RateWords, RatedAt) = (said.Stars, string.Join(' ', said.Tags.Intersect(SessionRating.AllTags)), said.Words.Trim(), now);
    }

    private void Move(ChatSessionStatus to, string by, DateTimeOffset now, string why)
    {
        ChatSessionLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by, now, why));
        Status = to;
    }
}

/// <summary>What the shopper thinks of a session (CHT-08).</summary>
public sealed record SessionRating(int Stars, IReadOnlyList<string> Tags, string Words)
{
    public static readonly IReadOnlyList<string> AllTags = ["回复快", "态度好", "问题解决了", "回复慢", "态度不好", "没有解决"];
}
