using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.TransferStatus;

namespace ShopHub.Domain.Payments;

/// <summary>
/// Money to a buyer's WeChat balance (商家转账): a refund the channel cannot pay back, which one of the finance asks for and another
/// agrees to; or a compensation, which goes out by itself.
/// </summary>
public sealed partial class BuyerTransfer
{
    private BuyerTransfer() { }

    public Id<BuyerTransfer> Id { get; private init; } = Id<BuyerTransfer>.New();

    /// <summary>Our number at the channel; a retry uses the same one, the next transfer of the same refund another.</summary>
    public required string Number { get; init; }

    /// <summary>Empty when it pays a compensation.</summary>
    public required Id<Refund> RefundId { get; init; }

    /// <summary>The compensation it pays; empty when it pays a refund.</summary>
    public Guid CompensationId { get; private init; }

    /// <summary>Which transfer this is for the same refund or compensation, from 1.</summary>
    public required int Round { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The order it is for; empty for money that reached none.</summary>
    public Guid OrderId { get; private init; }

    public Money Amount { get; private init; }

    /// <summary>The receiver's real name, sealed; null where the channel does not compare it, and once it is over: the next transfer asks anew.</summary>
    public string? SealedName { get; private set; }

    public TransferStatus Status { get; private set; } = TransferLifecycle.Table.Start;

    /// <summary>Empty when nobody had to ask.</summary>
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

    public bool IsCompensation => CompensationId != Guid.Empty;

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

    /// <summary>A compensation that is owed: its money is set aside already and nobody need agree (CMP-01).</summary>
    /// <param name="sealedName">Null below <see cref="ITransferChannel.NameFrom"/>.</param>
    /// <exception cref="Refusal"><c>transfer.too-small</c>, <c>transfer.name</c></exception>
    public static BuyerTransfer Pay(CompensationPayment owed, int round, string? sealedName, Actor by, DateTimeOffset now)
    {
        if (owed.Amount < ITransferChannel.Least) throw PaymentRefusals.TransferTooSmall(ITransferChannel.Least);
        if (owed.Amount >= ITransferChannel.NameFrom && sealedName is null) throw PaymentRefusals.TransferName(ITransferChannel.NameFrom);
        var sent = new BuyerTransfer
        {
            Number = "T" + Digits.Dated(now, 14), RefundId = new(Guid.Empty), CompensationId = owed.CompensationId, Round = round, CustomerId = owed.To, OrderId = owed.OrderId,
            Amount = owed.Amount, SealedName = owed.Amount >= ITransferChannel.NameFrom ? sealedName : null, AskedBy = new(Guid.Empty), AskedAt = now,
        };
        sent.Move(Ready, by, now, "赔付自动转账");
        sent.NextAt = PaymentPolicy.AskAfter(now, 0);
        return sent;
    }

    private JournalEntry Entry(Cause cause, IEnumerable<Posting> postings, DateTimeOffset now) =>
        JournalEntry.Book(cause, Number, null, OrderId, postings, now, $"{(IsCompensation ? "赔付" : "退款")}转账 {Number}");

    private void Move(TransferStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        TransferLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
        if (TransferLifecycle.Table.IsFinal(to)) SealedName = null;
    }
}

/// <summary>What a transfer needs to know of a compensation.</summary>
public sealed record CompensationPayment(Guid CompensationId, Guid OrderId, Id<Customer> To, Money Amount);
