using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Complaints;

/// <summary>
/// A payer's complaint at the channel (微信投诉): one ticket each, bound to the order and its shop. First only its number is known,
/// from a message; what it says is fetched.
/// </summary>
public sealed class ChannelComplaint
{
    private ChannelComplaint() { }

    public Id<ChannelComplaint> Id { get; private init; } = Id<ChannelComplaint>.New();

    /// <summary>The channel's number; unique.</summary>
    public required string Number { get; init; }

    /// <summary>The shop; null while nothing was fetched, and for a payment that is none of ours.</summary>
    public Id<Merchant>? MerchantId { get; private set; }

    public Id<Order>? OrderId { get; private set; }

    /// <summary>The merchant's number at the channel whom it is about.</summary>
    public string MchId { get; private set; } = "";

    public string? OutTradeNo { get; private set; }

    public Money Paid { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>As the channel sealed it for us: opened only to be shown, and masked then. Null when there is none.</summary>
    public string? SealedPhone { get; private set; }

    public WishKind Wish { get; private set; } = WishKind.Other;

    public Money RefundWish { get; private set; }

    public ComplaintState State { get; private set; } = ComplaintLifecycle.Table.Start;

    public bool IsFullyRefunded { get; private set; }

    public bool IsUrgent { get; private set; }

    public bool IsAtChannel { get; private set; }

    public int Times { get; private set; } = 1;

    /// <summary>Addresses at the channel.</summary>
    public string[] Pictures { get; private set; } = [];

    /// <summary>When the payer complained; null until it was fetched.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>Until when the shop answers; null while the payer waits for nothing.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Since when the payer waits: his first word that nobody has answered.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    /// <summary>When the channel is asked again; null when it is over.</summary>
    public DateTimeOffset? AskAt { get; private set; }

    public int Tries { get; private set; }

    public static ChannelComplaint Named(string number, DateTimeOffset now) => new() { Number = number, AskAt = now };

    /// <summary>The channel said that something happened: fetch it.</summary>
    public void AskAgain(DateTimeOffset now) => (AskAt, Tries) = (now, 0);

    /// <summary>What the channel tells; hearing it again changes nothing.</summary>
    /// <returns>The payer waits for the shop, by a deadline that was another one before.</returns>
    /// <param name="asked">When the channel was asked: what it said to happen since is fetched again.</param>
    public bool Hear(FeedComplaint said, Id<Merchant>? shop, Id<Order>? order, DateTimeOffset asked)
    {
        (MerchantId, OrderId) = (MerchantId ?? shop, OrderId ?? order);
        (MchId, OutTradeNo, Paid) = (said.MchId, said.Order?.OutTradeNo, said.Order?.Amount ?? Money.Zero);
        (Words, SealedPhone, Wish, RefundWish) = (said.Words, said.SealedPhone, said.Wish, said.RefundWish);
        (IsFullyRefunded, IsUrgent, IsAtChannel, Times, Pictures) = (said.IsFullyRefunded, said.IsUrgent, said.IsAtChannel, said.Times, [.. said.Pictures]);
        if (said.State != State)
        {
            ComplaintLifecycle.Table.Require(State, said.State);
            State = said.State;
        }

        var next = State is ComplaintState.Processed ? (DateTimeOffset?)null : asked + ComplaintPolicy.AskOpenAfter;
        (At, AskAt, Tries) = (said.At, AskAt > asked ? AskAt : next, 0);
        return Wait(said);
    }

    public void MarkTried(DateTimeOffset now, TimeSpan wait) => (AskAt, Tries) = (now + wait, Tries + 1);

    private bool Wait(FeedComplaint said)
    {
        if (State is ComplaintState.Processed || State is ComplaintState.Processing && !said.PayerWaits)
        {
            (WaitsSince, DueAt) = (null, null);
            return false;
        }

        var since = FirstUnanswered(said);
        var due = since + (IsUrgent ? ComplaintPolicy.UrgentWithin : ComplaintPolicy.AnswerWithin);
        if ((since, due) == (WaitsSince, DueAt)) return false;
        (WaitsSince, DueAt) = (since, due);
        return true;
    }

    // Writing again gives the shop no further time.
    private static DateTimeOffset FirstUnanswered(FeedComplaint said)
    {
        var answered = said.Said.Where(w => w.Who == FeedWords.Merchant).Max(w => (DateTimeOffset?)w.At);
        List<DateTimeOffset?> asked = [.. said.Said.Where(w => w.IsToShop).Select(w => (DateTimeOffset?)w.At).Order()];
        return asked.Find(at => answered is null || at > answered) ?? asked.LastOrDefault() ?? said.At;
    }
}

/// <summary>Who speaks in the talk of a complaint.</summary>
public static class FeedWords
{
    public const string Payer = "payer", Merchant = "merchant", Channel = "channel";
}

/// <summary>A line of the talk, as the channel keeps it.</summary>
public sealed class ComplaintWord
{
    private ComplaintWord() { }

    public required Id<ChannelComplaint> ComplaintId { get; init; }

    /// <summary>The channel's number of the line: unique in the complaint.</summary>
    public required string WordId { get; init; }

    /// <summary>One of <see cref="FeedWords"/>.</summary>
    public required string Who { get; init; }

    public required string Act { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Words { get; init; }

    public required string[] Pictures { get; init; }

    public static ComplaintWord Of(ChannelComplaint of, FeedWord said) => new()
    {
        ComplaintId = of.Id, WordId = said.Id, Who = said.Who, Act = said.Act, At = said.At, Words = said.Words, Pictures = [.. said.Pictures],
    };
}
