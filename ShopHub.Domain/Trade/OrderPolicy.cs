using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>The numbers of an order's life; defaults of rules.md Annex E.</summary>
public sealed record OrderPolicy
{
    public static readonly OrderPolicy Default = new();

    /// <summary>Minutes to pay (ORD-03).</summary>
    public int UnpaidMinutes { get; init; } = 30;

    /// <summary>Hours to ship after payment, through nights and holidays (SHP-01).</summary>
    public int ShipHours { get; init; } = 48;

    /// <summary>Days after payment at which an order of which nothing was shipped is paid back by itself (SHP-07).</summary>
    public int UnshippedDays { get; init; } = 30;

    /// <summary>Days until an express order confirms itself (RCV-02).</summary>
    public int ConfirmDaysExpress { get; init; } = 10;

    /// <summary>Days until any other delivery confirms itself (RCV-02).</summary>
    public int ConfirmDaysOther { get; init; } = 2;

    /// <summary>Days the buyer may extend once, in the last as many days (RCV-03).</summary>
    public int ExtendDays { get; init; } = 3;

    /// <summary>Days by which a shop may extend for its buyer, once (RCV-03).</summary>
    public static readonly int[] ShopExtendDays = [3, 5, 7];

    /// <summary>Days an order waits once more when no parcel shows signed (RCV-04).</summary>
    public int UnsignedDelayDays { get; init; } = 5;

    /// <summary>Days by which the platform may let an unsigned order wait once more (RCV-04); own choice.</summary>
    public static readonly int[] PlatformWaitDays = [3, 5, 7];

    /// <summary>Characters of what the platform has found out; own choice.</summary>
    public const int MostFound = 200;

    /// <summary>Working days in which the platform looks into an unsigned parcel; as for a dispute (DSP-04).</summary>
    public int LookWorkdays { get; init; } = 3;

    /// <summary>Days to confirm or complain when a parcel is signed while the platform looks for it; own choice.</summary>
    public int SignedLateDays { get; init; } = 3;

    public DateTimeOffset LookedIntoBy(DateTimeOffset since) => Workdays.EndOf(since, LookWorkdays);

    /// <summary>Days after completion in which an after-sale may be asked (AS-03).</summary>
    public int AfterSaleDays { get; init; } = 15;

    /// <summary>Hours that remain at least when a paused receipt clock runs on (RCV-05).</summary>
    public int LeastHoursAfterPause { get; init; } = 24;

    public DateTimeOffset PayBy(DateTimeOffset placed) => placed.AddMinutes(UnpaidMinutes);

    /// <param name="in24Hours">The shop has promised it (SHP-01).</param>
    /// <param name="presale">SHP-03; null for goods in stock.</param>
    /// <param name="pauses">Of the place it goes to (SHP-04).</param>
    public DateTimeOffset ShipBy(DateTimeOffset paid, bool in24Hours = false, Presale? presale = null, IEnumerable<LogisticsPause>? pauses = null) => presale is null
        ? ShippingClock.After(paid, TimeSpan.FromHours(in24Hours ? 24 : ShipHours), pauses ?? [])
        : ShippingClock.After(presale.Start(paid), TimeSpan.FromDays(presale.Days), pauses ?? []);

    /// <summary>A product on presale stands alone in its order; one line that is promised in a day hastens all.</summary>
    public DateTimeOffset ShipBy(DateTimeOffset paid, IReadOnlyCollection<OrderLine> lines, IEnumerable<LogisticsPause> pauses) =>
        ShipBy(paid, lines.Any(l => l.Promises.HasFlag(Promises.ShipIn24Hours)), lines.Select(l => l.Presale).FirstOrDefault(p => p is not null), pauses);

    public DateTimeOffset ConfirmBy(DateTimeOffset shipped, DeliveryKind by) =>
        shipped.AddDays(by == DeliveryKind.Express ? ConfirmDaysExpress : ConfirmDaysOther);

    public DateTimeOffset EarliestExtend(DateTimeOffset confirmBy) => confirmBy.AddDays(-ExtendDays);

    public DateTimeOffset Extended(DateTimeOffset confirmBy) => confirmBy.AddDays(ExtendDays);

    /// <summary>What is left of the receipt clock when an after-sale stops it.</summary>
    public static TimeSpan LeftWhenPaused(DateTimeOffset confirmBy, DateTimeOffset now) =>
        confirmBy > now ? confirmBy - now : TimeSpan.Zero;

    public DateTimeOffset ConfirmByAfterPause(TimeSpan left, DateTimeOffset now)
    {
        var least = TimeSpan.FromHours(LeastHoursAfterPause);
        return now + (left > least ? left : least);
    }

    public DateTimeOffset AfterSaleUntil(DateTimeOffset completed) => completed.AddDays(AfterSaleDays);
}
