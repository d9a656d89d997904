using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.TransferStatus;

namespace ShopHub.Domain.Payments;

/// <summary>A refund the channel cannot pay back, paid to the buyer's WeChat balance instead (商家转账): one finance asks, another agrees.</summary>
public sealed partial class BuyerTransfer
{
    private BuyerTransfer() { }

    public Id<BuyerTransfer> Id { get; private init; } = Id<BuyerTransfer>.New();

    /// <summary>Our number at the channel; a retry uses the same one, the next transfer of the same refund another.</summary>
    public required string Number { get; init; }

    public required Id<Refund> RefundId { get; init; }

    /// <summary>Which transfer this is for the same refund, from 1.</summary>
    public required int Round { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The order it is for; empty for money that reached none.</summary>
    public Guid OrderId { get; private init; }

    public Money Amount { get; private init; }

    /// <summary>The receiver's real name, sealed; null where the channel does not compare it, and once it is over: the next transfer asks anew.</summary>
    public string? SealedName { get; private set; }

    public TransferStatus Status { get; private set; } = TransferLifecycle.Table.Start;

    public required Id<PlatformMember> AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The channel's own number; null until it has taken it.</summary>
    public string? ChannelNumber { get; private set; }

    /// <summary>Opens the confirmation in the buyer's WeChat; null until it can be confirmed.</summary>
    public string? Package { get; private set; }

    /// <summary>Last moment for the buyer; null until he can confirm.</summary>
    public DateTimeOffset? ConfirmUntil { get; private set; }

    /// <summary>When the finance took it back; null when it did not. The channel may still have paid it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When the channel is called or asked next; null when nothing is open.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>What the channel said last, for the operator.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>Why it did not reach the buyer; null when it did or may.</summary>
    public string? BackFor { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The buyer can say yes now.</summary>
    public bool CanConfirm => Status is ToConfirm && Package is not null && TakenBackAt is null;

    /// <param name="sealedName">Null when no name was given.</param>
    /// <exception cref="Refusal"><c>refund.not-by-hand</c>, <c>transfer.*</c></exception>
    public static BuyerTransfer Ask(Refund refund, Id<Customer> to, int round, string? sealedName, PlatformStaff by, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        if (refund.Amount < ITransferChannel.Least) throw PaymentRefusals.TransferTooSmall(ITransferChannel.Least);
        if (refund.Amount >= ITransferChannel.NameFrom && sealedName is null) throw PaymentRefusals.TransferName(ITransferChannel.NameFrom);
        var asked = new BuyerTransfer
        {
            Number = "T" + Digits.Dated(now, 14), RefundId = refund.Id, Round = round, CustomerId = to, OrderId = refund.OrderId?.Value ?? Guid.Empty,
            Amount = refund.Amount, SealedName = refund.Amount >= ITransferChannel.NameFrom ? sealedName : null, AskedBy = by.MemberId, AskedAt = now,
        };
        refund.Lend(asked.Number);
        asked.History = asked.History.With(new("", nameof(Asked), by.ShownAs, now));
        return asked;
    }

    private JournalEntry Entry(Cause cause, IEnumerable<Posting> postings, DateTimeOffset now) =>
        JournalEntry.Book(cause, Number, null, OrderId, postings, now, $"退款转账 {Number}");

    private void Move(TransferStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        TransferLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
        if (TransferLifecycle.Table.IsFinal(to)) SealedName = null;
    }
}
