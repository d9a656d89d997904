using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Settlement;

/// <summary>What the channel allows when an order's money is shared (SET-06). Source: wechat-pay-v3.md §13.</summary>
public static class SharePolicy
{
    /// <summary>Of what is frozen, to others than the shop.</summary>
    public static readonly Rate Most = new(3_000);

    /// <summary>Sharings of one order, and receivers of one sharing.</summary>
    public const int MostShares = 50, MostReceivers = 50;

    /// <summary>After payment.</summary>
    public const int EarliestSeconds = 60;

    /// <summary>After payment the channel frees what nobody shared: a shop's own account, the platform's.</summary>
    public const int DaysFrozen = 180, DaysFrozenOfOwn = 30;

    /// <summary>Whole fen, never one too many.</summary>
    public static Money Cap(Money frozen) => new(frozen.Fen * Most.BasisPoints / 10_000);
}
