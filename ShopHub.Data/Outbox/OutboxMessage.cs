using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Outbox;

/// <summary>Waiting to be said, said, or stopped until a person has it said again.</summary>
public enum OutboxState { Waiting, Sent, Stopped }

/// <summary>What must be said to the outside; written in the act's transaction, sent by a job.</summary>
public sealed class OutboxMessage
{
    /// <summary>Close the channel's order of a payment that was given up; the key is its out_trade_no.</summary>
    public const string ClosePayment = "close-payment";

    /// <summary>Ask the channel to pay a shop's withdrawal out; the key is its number.</summary>
    public const string SubmitWithdrawal = "submit-withdrawal";

    /// <summary>Make the small transfer that proves a bank account; the key is the account's.</summary>
    public const string ProveAccount = "prove-account";

    /// <summary>Divide the frozen money of a settled order; the key is its number.</summary>
    public const string ShareOrder = "share-order";

    /// <summary>Hand a shop's application for an account in; the key is its number and round.</summary>
    public const string OpenAccount = "open-account";

    /// <summary>Transfer a refund to a buyer's WeChat balance; the key is the transfer's number.</summary>
    public const string SendTransfer = "send-transfer";

    /// <summary>Take a transfer back that the buyer has not confirmed; the key is its number.</summary>
    public const string CancelTransfer = "cancel-transfer";

    /// <summary>Have an abnormal refund paid to a bank card; the key is its number and which card it is.</summary>
    public const string RefundToCard = "refund-to-card";

    /// <summary>Bring a shop's answer to a complaint to the channel; the key is the answer's.</summary>
    public const string AnswerComplaint = "answer-complaint";

    /// <summary>Tell the channel to which account it is to pay a shop out; the key is the change's.</summary>
    public const string ChangeSettlement = "change-settlement";

    /// <summary>Delete the picture of a paper nobody needs any more; the key is what it is stored as.</summary>
    public const string DropPaper = "drop-paper";

    /// <summary>Have the insurer take a parcel in; the key is the policy's number.</summary>
    public const string InsureParcel = "insure-parcel";

    /// <summary>Have the insurer pay a buyer's way back; the key is the policy's number.</summary>
    public const string ClaimFreight = "claim-freight";

    /// <summary>After these many tries a person has to look: about a day of trying.</summary>
    public const int MostTries = 30;

    /// <summary>How long one sender has a message for itself. Sending may be repeated: the channel knows our number.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public Id<OutboxMessage> Id { get; private init; } = Id<OutboxMessage>.New();

    public required string Kind { get; init; }

    /// <summary>Unique per kind, so that nothing is said twice for one reason.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When it is tried next, or until when a sender has it; null once it was sent or given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The batch that has it.</summary>
    public Guid? TakenBy { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last try failed, as the other side said it.</summary>
    public string? LastFault { get; set; }

    /// <summary>The person who had it said again.</summary>
    public string? ReplayedBy { get; private set; }

    /// <summary>Nobody has tried yet, or a person wants it tried anew.</summary>
    public bool IsFresh => Tries == 0 && DueAt is not null;

    public static OutboxMessage Say(string kind, string key, DateTimeOffset now) => new() { Kind = kind, Key = key, WrittenAt = now, DueAt = now };

    public void MarkSent(DateTimeOffset now) => (SentAt, DueAt, TakenBy, LastFault) = (now, null, null, null);

    /// <param name="finally">Trying again would not help.</param>
    public void MarkFailed(string fault, bool @finally, DateTimeOffset now)
    {
        LastFault = fault.Length > 1_000 ? fault[..1_000] : fault;
        TakenBy = null;
        DueAt = @finally || Tries >= MostTries ? null : now + PaymentPolicy.RetryAfter(Tries, Id.Value);
    }

    /// <summary>Said again from the beginning; whoever hears it knows it by its key.</summary>
    public void Replay(Actor by, DateTimeOffset now) => (ReplayedBy, DueAt, TakenBy, SentAt, Tries) = (by.ShownAs, now, null, null, 0);
}
