using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Reconciliation;

/// <summary>
/// What was paid and refunded (交易账单); how the platform's own account changed (资金账单); how the shops' accounts below it
/// changed (二级商户资金账单).
/// </summary>
public enum BillKind { Trade = 0, PlatformFunds = 1, ShopFunds = 2 }

/// <summary>What a line is about. A trade bill has payments and refunds only.</summary>
public enum BillLineKind
{
    Payment = 1, Refund = 2, Fee = 3, Share = 4, ShareReturn = 5, Subsidy = 6, SubsidyReturn = 7, Withdrawal = 8, WithdrawalBack = 9, RefundBack = 10,
    Transfer = 11, TransferBack = 12,
    Other = 99,
}

/// <summary>One line of a bill of the channel.</summary>
/// <param name="Row">From 1, as it stands in the file.</param>
/// <param name="Number">Our own number: of the payment, of the refund, ….</param>
/// <param name="Amount">In a fund bill below zero for what left the account.</param>
/// <param name="State">As the channel writes it, a snapshot: SUCCESS, PROCESSING, …; in a fund bill its own word for the kind.</param>
public sealed record BillRow(int Row, BillLineKind Kind, string Number, string ChannelNumber, Money Amount, DateTimeOffset At, string State)
{
    /// <summary>The shop's account at the channel; empty for the platform's own, and in a trade bill.</summary>
    public string SubMchId { get; init; } = "";
}

/// <summary>A day's bill, its hash checked.</summary>
/// <param name="Sha1">Of the uncompressed text.</param>
/// <param name="Fees">What the channel keeps of all lines.</param>
public sealed record ChannelBillFile(BillKind Bill, DateOnly Day, string Sha1, IReadOnlyList<BillRow> Rows, Money Fees)
{
    public static ChannelBillFile Empty(BillKind bill, DateOnly day) => new(bill, day, "", [], Money.Zero);
}

/// <summary>Where the channel's bills come from.</summary>
public interface IChannelBills
{
    /// <summary>Code of a day on which the channel saw no trade, or whose bill it has not begun.</summary>
    const string NoBill = "NO_STATEMENT_EXIST";

    /// <summary>The bill of a Shanghai day; refused or busy while it does not exist, unknown when it cannot be trusted.</summary>
    Task<ChannelAnswer<ChannelBillFile>> Fetch(BillKind bill, DateOnly day, CancellationToken stop = default);
}
