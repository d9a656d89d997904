namespace ShopHub.Data.Database.Demo;

/// <summary>How far an order of the demo town gets.</summary>
internal enum Fate
{
    StaysUnpaid, CancelledUnpaid, TimedOut, WaitsForShipping, PartShipped, Shipped, Confirmed,
    RefundedBeforeShipping, Asks, IsOffered, MaySendBack, SentBack, IsRejected, NeverSentBack, Withdraws, RefundedOnly, Returned, IsRefunded, Lost,
}

/// <summary>How many checkouts meet a fate, and when they were placed, in days ago.</summary>
internal sealed record FateRow(Fate Fate, int Count, double From, double To);

internal static class Fates
{
    public static IReadOnlyList<FateRow> All { get; } =
    [
        new(Fate.Confirmed, 104, 58, 10),
        new(Fate.Confirmed, 24, 8.5, 5.5),
        new(Fate.Shipped, 30, 5, 1.6),
        new(Fate.PartShipped, 6, 4, 2),
        new(Fate.WaitsForShipping, 24, 0.8, 0.05),
        new(Fate.WaitsForShipping, 4, 2.3, 2.1),
        new(Fate.StaysUnpaid, 5, 0.012, 0.001),
        new(Fate.CancelledUnpaid, 11, 55, 0.5),
        new(Fate.TimedOut, 11, 55, 0.1),
        new(Fate.RefundedBeforeShipping, 8, 40, 1),
        new(Fate.Asks, 6, 9, 7),
        new(Fate.IsOffered, 3, 10, 8),
        new(Fate.MaySendBack, 3, 11, 9),
        new(Fate.SentBack, 3, 12, 11),
        new(Fate.IsRejected, 3, 11, 9),
        new(Fate.NeverSentBack, 2, 17, 16),
        new(Fate.Withdraws, 3, 30, 14),
        new(Fate.RefundedOnly, 5, 45, 14),
        new(Fate.Returned, 9, 50, 20),
        new(Fate.IsRefunded, 2, 8, 7),
        new(Fate.Lost, 1, 17.5, 17.2),
    ];
}
