using ShopHub.Domain.Shared;
using static ShopHub.Domain.Reconciliation.BillState;

namespace ShopHub.Domain.Reconciliation;

/// <summary>Waiting for the channel, its lines being taken over, compared with our books.</summary>
public enum BillState { Waiting = 0, Loading = 1, Compared = 2 }

public static class BillLifecycle
{
    public static readonly Lifecycle<BillState> Table = new(start: Waiting)
    {
        [Waiting] = [Loading],
        [Loading] = [Compared],
    };
}

/// <summary>One Shanghai day of one of the channel's bills (日账单) and what comparing it with our books came to.</summary>
public sealed class ChannelBill
{
    private ChannelBill() { }

    public BillKind Bill { get; private init; }

    public DateOnly Day { get; private init; }

    public BillState State { get; private set; } = BillLifecycle.Table.Start;

    /// <summary>Of the uncompressed text; empty for a day without trade.</summary>
    public string Sha1 { get; private set; } = "";

    public int Lines { get; private set; }

    /// <summary>Lines of the bill that do not agree with our books.</summary>
    public int Differing { get; private set; }

    /// <summary>What our books have on that day and no bill lists.</summary>
    public int MissingThere { get; private set; }

    public Money Paid { get; private set; }

    public Money Refunded { get; private set; }

    public Money Fees { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Why it is not there yet, as the channel said it.</summary>
    public string? LastAnswer { get; private set; }

    public DateTimeOffset? ComparedAt { get; private set; }

    /// <summary>Everything either side knows of that day.</summary>
    public int Total => Lines + MissingThere;

    public int Matched => Lines - Differing;

    public static ChannelBill Await(BillKind bill, DateOnly day) => new() { Bill = bill, Day = day };

    public void MarkTried(string answer)
    {
        Tries++;
        LastAnswer = answer.Length > 250 ? answer[..250] : answer;
    }

    /// <summary>The file is here. The same file again (a run was cut off) goes on where it stopped; another one begins anew.</summary>
    /// <returns>False when lines of another file, taken before, no longer count.</returns>
    public bool Take(ChannelBillFile file)
    {
        if (State is Loading && Sha1 == file.Sha1) return true;
        var first = State is not Loading;
        if (first) BillLifecycle.Table.Require(State, Loading);
        State = Loading;
        Sha1 = file.Sha1;
        Lines = file.Rows.Count;
        Paid = Sum(file, BillLineKind.Payment);
        Refunded = Sum(file, BillLineKind.Refund);
        Fees = file.Fees;
        LastAnswer = null;
        return first;
    }

    public void Compare(int differing, int missingThere, DateTimeOffset now)
    {
        BillLifecycle.Table.Require(State, Compared);
        (State, Differing, MissingThere, ComparedAt) = (Compared, differing, missingThere, now);
    }

    private static Money Sum(ChannelBillFile file, BillLineKind kind) => new(Math.Abs(file.Rows.Where(r => r.Kind == kind).Sum(r => r.Amount.Fen)));
}

/// <summary>A line of a bill as it was taken over; never changed.</summary>
public sealed class BilledLine
{
    private BilledLine() { }

    public Id<BilledLine> Id { get; private init; } = Id<BilledLine>.New();

    public required BillKind Bill { get; init; }

    public required DateOnly Day { get; init; }

    public required int Row { get; init; }

    public required BillLineKind Kind { get; init; }

    public required string Number { get; init; }

    public required string ChannelNumber { get; init; }

    /// <summary>The shop's account at the channel; empty for the platform's own, and in a trade bill.</summary>
    public required string SubMchId { get; init; }

    public Money Amount { get; private init; }

    public required string State { get; init; }

    public required DateTimeOffset At { get; init; }

    public static BilledLine Of(ChannelBillFile file, BillRow row) => new()
    {
        Bill = file.Bill, Day = file.Day, Row = row.Row, Kind = row.Kind, Number = row.Number, ChannelNumber = row.ChannelNumber, SubMchId = row.SubMchId,
        Amount = row.Amount, State = row.State, At = row.At,
    };
}
