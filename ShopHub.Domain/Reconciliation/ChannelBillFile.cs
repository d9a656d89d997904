using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Reconciliation;

public enum BillLineKind { Payment = 1, Refund = 2 }

/// <summary>One line of the channel's trade bill.</summary>
/// <param name="Row">From 1, as it stands in the file.</param>
/// <param name="Number">Our own number: of the payment, or of the refund.</param>
/// <param name="State">As the channel writes it, a snapshot: SUCCESS, PROCESSING, ….</param>
public sealed record BillRow(int Row, BillLineKind Kind, string Number, string ChannelNumber, Money Amount, DateTimeOffset At, string State);

/// <summary>A day's trade bill, its hash checked.</summary>
/// <param name="Sha1">Of the uncompressed text.</param>
/// <param name="Fees">What the channel keeps of all lines.</param>
public sealed record ChannelBillFile(DateOnly Day, string Sha1, IReadOnlyList<BillRow> Rows, Money Fees)
{
    public static ChannelBillFile Empty(DateOnly day) => new(day, "", [], Money.Zero);
}

/// <summary>Where the channel's bills come from.</summary>
public interface IChannelBills
{
    /// <summary>Code of a day on which the channel saw no trade, or whose bill it has not begun.</summary>
    const string NoBill = "NO_STATEMENT_EXIST";

    /// <summary>The bill of a Shanghai day; refused or busy while it does not exist, unknown when it cannot be trusted.</summary>
    Task<ChannelAnswer<ChannelBillFile>> Trade(DateOnly day, CancellationToken stop = default);
}
