namespace ShopHub.Domain.Analytics;

/// <summary>What the figures of a product's period advise (C20).</summary>
public enum TrafficHint { None = 0, OpenedNotBought = 1, SeenNotOpened = 2 }

public static class TrafficHints
{
    /// <summary>Opened so often that few pieces sold say something.</summary>
    public const int EnoughClicks = 100;

    /// <summary>Seen so often that few clicks say something.</summary>
    public const int EnoughSeen = 1_000;

    /// <summary>Of a hundred who opened it, at least one piece; of a hundred who saw it, at least one click.</summary>
    private const int LeastPercent = 1;

    public static TrafficHint Of(long seen, long clicked, long pieces) =>
        clicked >= EnoughClicks && pieces * 100 < clicked * LeastPercent ? TrafficHint.OpenedNotBought
        : seen >= EnoughSeen && clicked * 100 < seen * LeastPercent ? TrafficHint.SeenNotOpened : TrafficHint.None;
}
