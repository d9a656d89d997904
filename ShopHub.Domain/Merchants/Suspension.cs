using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>Why a shop takes no orders for a time; lifting one cause does not lift another (Decision 23).</summary>
public enum SuspensionCause { Violation = 1, PapersEnded = 2, RecheckMissed = 3 }

/// <summary>A shop takes no new orders (暂停营业), for one cause. Orders, after-sales and settlements go on; withdrawals rest (WDR-01).</summary>
public sealed class Suspension
{
    private Suspension() { }

    public Id<Suspension> Id { get; private init; } = Id<Suspension>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required SuspensionCause Cause { get; init; }

    /// <summary>Shop and cause, and unique, while it stands: the same cause suspends a shop once.</summary>
    public string? StandsFor { get; private set; }

    /// <summary>What the shop was before the first of the suspensions that stand, and is again after the last.</summary>
    public ShopStatus Before { get; private set; }

    /// <summary>What the shop reads, with what it can do.</summary>
    public required string Why { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    public static Suspension Begin(Id<Merchant> shop, SuspensionCause cause, ShopStatus before, string why, DateTimeOffset now) => new()
    {
        MerchantId = shop, Cause = cause, StandsFor = $"{shop} {(int)cause}", Before = before, Why = why, StartedAt = now,
    };

    /// <summary>A shop that was on its way to be closed goes on, and is suspended from here.</summary>
    public void StandOver(ShopStatus before) => Before = before;

    public void Lift(DateTimeOffset now) => (StandsFor, LiftedAt) = (null, now);
}
