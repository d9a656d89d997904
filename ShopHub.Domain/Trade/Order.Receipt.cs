using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Trade.OrderStatus;

namespace ShopHub.Domain.Trade;

/// <summary>What the end of the receipt clock has led to (RCV-02, RCV-04).</summary>
public enum ReceiptTurn { Completed, Delayed, ToPlatform }

/// <summary>A parcel that nobody signed for: one delay, then the platform looks into it (收货核实, RCV-04). The money stays in escrow.</summary>
public sealed partial class Order
{
    /// <summary>Since when the platform looks into it; null while it does not. No clock of the order runs meanwhile.</summary>
    public DateTimeOffset? LookedIntoSince { get; private set; }

    /// <summary>When the platform let it wait once more; null while it has not.</summary>
    public DateTimeOffset? GivenTimeAt { get; private set; }

    /// <summary>The receipt clock is over.</summary>
    /// <param name="hasSignedParcel">Every parcel of it was signed for.</param>
    /// <param name="carriersAnswer">Without them nobody is to blame, and the longer time is all there is.</param>
    public ReceiptTurn ConfirmByItself(Clockwork by, bool hasSignedParcel, bool carriersAnswer, DateTimeOffset now, OrderPolicy policy)
    {
        if (hasSignedParcel || DelayedUnsigned && !carriersAnswer)
        {
            Confirm(by, now);
            return ReceiptTurn.Completed;
        }

        if (DelayedUnsigned)
        {
            (LookedIntoSince, DueAt) = (now, null);
            Note(by, now, "包裹一直未显示签收，转平台核实");
            return ReceiptTurn.ToPlatform;
        }

        DelayedUnsigned = true;
        DueAt = DueAt!.Value.AddDays(policy.UnsignedDelayDays);
        Note(by, now, $"包裹未显示签收，自动延长{policy.UnsignedDelayDays}天");
        return ReceiptTurn.Delayed;
    }

    /// <summary>The platform has found that the buyer has it.</summary>
    /// <exception cref="Refusal"><c>order.not-looked-into</c>, <c>order.after-sale-open</c>, <c>order.found</c></exception>
    public void ConfirmFor(PlatformStaff by, string found, DateTimeOffset now)
    {
        MustBeLookedInto();
        Confirm(by, now, $"平台核实：{Found(found)}");
    }

    /// <summary>It waits once more, and comes back to the platform when it is still not signed.</summary>
    /// <exception cref="Refusal"><c>order.not-looked-into</c>, <c>order.after-sale-open</c>, <c>order.given-time</c>, <c>order.wait-days</c>, <c>order.found</c></exception>
    public void WaitLonger(PlatformStaff by, int days, string found, DateTimeOffset now)
    {
        MustBeLookedInto();
        if (GivenTimeAt is not null) throw TradeRefusals.GivenTimeBefore();
        if (!OrderPolicy.PlatformWaitDays.Contains(days)) throw TradeRefusals.WaitDays();
        var why = $"平台核实，再等{days}天：{Found(found)}";
        (LookedIntoSince, GivenTimeAt, DueAt) = (null, now, now.AddDays(days));
        Note(by, now, why);
    }

    /// <summary>The platform has found that it is lost: its lines are paid back one by one, the last one closes it.</summary>
    /// <exception cref="Refusal"><c>order.not-looked-into</c>, <c>order.after-sale-open</c>, <c>order.found</c></exception>
    public void GiveUp(PlatformStaff by, string found, DateTimeOffset now)
    {
        MustBeLookedInto();
        Note(by, now, $"平台核实，全额退款：{Found(found)}");
    }

    /// <summary>All its parcels are signed now: nothing is left to look into, and its buyer has some days to say otherwise.</summary>
    public void SignedAfterAll(Actor by, DateTimeOffset now, OrderPolicy policy)
    {
        if (LookedIntoSince is null) return;
        LookedIntoSince = null;
        if (OpenAfterSales > 0) PausedSeconds = (long)TimeSpan.FromDays(policy.SignedLateDays).TotalSeconds;
        else DueAt = now.AddDays(policy.SignedLateDays);
        Note(by, now, "包裹已签收，平台核实结束");
    }

    private void MustBeLookedInto()
    {
        if (Status is not Shipped || LookedIntoSince is null) throw TradeRefusals.NotLookedInto();
        if (OpenAfterSales > 0) throw TradeRefusals.AfterSaleOpen();
    }

    private void Note(Actor by, DateTimeOffset now, string why) => History = History.With(new(nameof(Shipped), nameof(Shipped), by.ShownAs, now, why));

    private static string Found(string found) => found.Trim() is { Length: >= 4 and <= OrderPolicy.MostFound } words ? words : throw TradeRefusals.Found();
}
