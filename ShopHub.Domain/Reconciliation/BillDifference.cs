using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Reconciliation.DifferenceState;

namespace ShopHub.Domain.Reconciliation;

public enum DifferenceKind { MissingHere = 1, MissingThere = 2, AmountDiffers = 3, StateDiffers = 4, ListedTwice = 5 }

public enum DifferenceState { Open = 0, Taken = 1, Closed = 2 }

public static class DifferenceLifecycle
{
    public static readonly Lifecycle<DifferenceState> Table = new(start: Open)
    {
        [Open] = [Taken, Closed],
        [Taken] = [Taken, Closed],
    };
}

/// <summary>Something the channel's bill and our books do not agree on (差异). A case with an owner, never corrected silently.</summary>
public sealed class BillDifference
{
    private const int ShortestNote = 4, LongestNote = 400;

    private BillDifference() { }

    public Id<BillDifference> Id { get; private init; } = Id<BillDifference>.New();

    public required BillKind Bill { get; init; }

    /// <summary>Of the bill.</summary>
    public required DateOnly Day { get; init; }

    public required BillLineKind LineKind { get; init; }

    public required DifferenceKind Kind { get; init; }

    /// <summary>Our number of the payment, refund, ….</summary>
    public required string Number { get; init; }

    /// <summary>In our books; zero when they know nothing of it.</summary>
    public Money Ours { get; private init; }

    /// <summary>In the bill; zero when it knows nothing of it.</summary>
    public Money Theirs { get; private init; }

    public required string Detail { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public DifferenceState State { get; private set; } = DifferenceLifecycle.Table.Start;

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What it was and what was done.</summary>
    public string? Note { get; private set; }

    public static BillDifference Find(BillKind bill, DateOnly day, FoundDifference found, DateTimeOffset now) => new()
    {
        Bill = bill, Day = day, LineKind = found.Line, Kind = found.Kind, Number = found.Number, Ours = found.Ours, Theirs = found.Theirs,
        Detail = found.Detail, FoundAt = now,
    };

    /// <summary>Becomes his to look after, also from a colleague.</summary>
    public void TakeOver(PlatformStaff by)
    {
        DifferenceLifecycle.Table.Require(State, Taken);
        (State, Owner) = (Taken, by.ShownAs);
    }

    /// <exception cref="Refusal"><c>difference.note</c>: 4 to 400 characters.</exception>
    public void Close(PlatformStaff by, string note, DateTimeOffset now)
    {
        if (note.Trim().Length is < ShortestNote or > LongestNote) throw ReconciliationRefusals.Note();
        DifferenceLifecycle.Table.Require(State, Closed);
        (State, Owner, ClosedAt, Note) = (Closed, by.ShownAs, now, note.Trim());
    }

    /// <summary>Our books have come to what the bill says.</summary>
    public void CloseByItself(Clockwork by, string why, DateTimeOffset now)
    {
        DifferenceLifecycle.Table.Require(State, Closed);
        (State, ClosedAt, Note) = (Closed, now, Owner is { } owner ? $"{why}（{owner}跟进过）" : why);
        Owner = by.ShownAs;
    }
}

/// <summary>What comparing found.</summary>
/// <param name="Ours">In our books; zero when they know nothing of it.</param>
/// <param name="Theirs">In the bill; zero when it knows nothing of it.</param>
public sealed record FoundDifference(BillLineKind Line, DifferenceKind Kind, string Number, Money Ours, Money Theirs, string Detail);

public static class ReconciliationRefusals
{
    public static Refusal Note() => new("difference.note", "请写明差异原因和处理结果，4至400字") { Field = "Note" };
}
