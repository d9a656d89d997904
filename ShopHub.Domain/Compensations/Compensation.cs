using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Compensations.CompensationStatus;

namespace ShopHub.Domain.Compensations;

/// <summary>Cash a shop owes a buyer on top of any refund (赔付单, CMP-01): taken from the shop when it is owed, transferred until he has it.</summary>
public sealed class Compensation
{
    public const int LongestCause = 40;
    public const int LongestWhy = 200;

    private Compensation() { }

    public Id<Compensation> Id { get; private init; } = Id<Compensation>.New();

    public required string Number { get; init; }

    public required Id<Order> OrderId { get; init; }

    /// <summary>Null when it is about the whole order.</summary>
    public Id<OrderLine>? LineId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required CompensationBasis Basis { get; init; }

    /// <summary>Unique in its order: the same thing is never compensated twice.</summary>
    public required string Cause { get; init; }

    /// <summary>What it is for and how it was reckoned, in words both sides read.</summary>
    public required string Why { get; init; }

    public Money Amount { get; private init; }

    /// <summary>Where it came from: the shop's balance, its deposit, and what the platform advanced (DEP-05).</summary>
    public Money FromAvailable { get; private init; }

    public Money FromDeposit { get; private init; }

    public Money Advanced { get; private init; }

    public CompensationStatus Status { get; private set; } = CompensationLifecycle.Table.Start;

    public required DateTimeOffset OwedAt { get; init; }

    /// <summary>Transfers so far.</summary>
    public int Round { get; private set; }

    /// <summary>The last transfer; null while there was none.</summary>
    public string? TransferNumber { get; private set; }

    /// <summary>Why the last transfer did not reach the buyer; null when none failed.</summary>
    public string? BackFor { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The channel compares the receiver's real name, which only the buyer can tell.</summary>
    public bool NeedsName => Amount >= ITransferChannel.NameFrom;

    public static Compensation Owe(CompensationClaim claim, Recovery from, Actor by, DateTimeOffset now)
    {
        var owed = new Compensation
        {
            Number = "PF" + Digits.Dated(now, 8), OrderId = claim.Order.Id, LineId = claim.Line, CustomerId = claim.Order.CustomerId, MerchantId = claim.Order.MerchantId,
            Basis = claim.Basis, Cause = claim.Cause, Why = claim.Why, Amount = claim.Amount,
            FromAvailable = from.Available, FromDeposit = from.Deposit, Advanced = from.Receivable, OwedAt = now,
        };
        owed.History = owed.History.With(new("", nameof(Owed), by.ShownAs, now));
        return owed;
    }

    /// <summary>The shop's part, set aside for the buyer (DEP-05).</summary>
    public JournalEntry Booked() => JournalEntry.Book(
        Ledger.Cause.Compensation, Number, MerchantId, OrderId.Value,
        ShopPostings.CompensationOwed(MerchantId.Value, Id.Value, new(FromAvailable, FromDeposit, Advanced)), OwedAt, Why);

    /// <summary>A transfer begins to pay it.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>, <c>transfer.name</c></exception>
    public BuyerTransfer Send(string? sealedName, Actor by, DateTimeOffset now)
    {
        CompensationLifecycle.Table.Require(Status, Sending);
        var sent = BuyerTransfer.Pay(new(Id.Value, OrderId.Value, CustomerId, Amount), Round + 1, sealedName, by, now);
        Move(Sending, by, now);
        (Round, TransferNumber, BackFor) = (sent.Round, sent.Number, null);
        return sent;
    }

    /// <summary>How its transfer ended.</summary>
    public void Hear(BuyerTransfer of, Actor by, DateTimeOffset now)
    {
        if (of.Number != TransferNumber || Status is not Sending) return;
        if (of.Status is TransferStatus.Paid)
        {
            Move(Paid, by, now);
            PaidAt = now;
        }
        else if (of.Status is TransferStatus.Failed or TransferStatus.Cancelled)
        {
            Move(Owed, by, now, of.BackFor);
            BackFor = of.BackFor;
        }
    }

    private void Move(CompensationStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        CompensationLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}

/// <summary>What is owed, to whom and why.</summary>
/// <param name="Cause">Unique in the order.</param>
public sealed record CompensationClaim(Order Order, CompensationBasis Basis, Money Amount, string Cause, string Why, Id<OrderLine>? Line = null)
{
    /// <summary>The one cause of an order that is late (CMP-02).</summary>
    public const string Late = "late";

    /// <summary>The one cause of an order that was never shipped, and of one with a parcel no carrier has seen (CMP-03).</summary>
    public const string Unshipped = "unshipped", False = "false-shipping";

    private const string Tenth = "的10%计，最低5元、最高100元";

    /// <summary>What of the order was not shipped; null when no more is owed than was paid for its lateness (CMP-09).</summary>
    public static CompensationClaim? OfUnshipped(Order order, Money paidForLateness)
    {
        var goods = order.Lines.Sum(l => l.WorthOfNext(l.ToShip).Cash);
        var amount = CompensationPolicy.Unsent(goods) - paidForLateness;
        return amount < ITransferChannel.Least ? null
            : new(order, CompensationBasis.OutOfStock, amount, Unshipped, $"{(order.IsUnshipped ? "订单" : "其余商品")}30天未发货，按商品实付 {goods} {Tenth}{(paidForLateness.IsZero ? "" : $"，已赔付的 {paidForLateness} 抵扣")}");
    }

    /// <summary>A parcel was said to be sent and no carrier has seen it (SHP-02); null when everything was paid back.</summary>
    public static CompensationClaim? OfFalseShipping(Order order)
    {
        var goods = Goods(order);
        return goods.IsZero ? null : new(order, CompensationBasis.FalseShipping, CompensationPolicy.Unsent(goods), False, $"发货24小时没有物流信息，按商品实付 {goods} {Tenth}");
    }

    /// <summary>The order was not shipped in time; null when what is left of it is too little to transfer.</summary>
    public static CompensationClaim? OfLate(Order order)
    {
        var goods = Goods(order);
        var amount = CompensationPolicy.LateShipping(goods);
        return amount < ITransferChannel.Least ? null
            : new(order, CompensationBasis.LateShipping, amount, Late, $"订单未按时发货，按商品实付 {goods} 的5%计，最低5元、最高30元，不超过商品实付");
    }

    /// <summary>Its cash for goods that was not paid back.</summary>
    private static Money Goods(Order order) => order.Lines.Sum(l => l.Cash - l.RefundedCash);
}
