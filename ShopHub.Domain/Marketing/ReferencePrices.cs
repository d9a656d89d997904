using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>What may be struck through beside a promotion's price (划线价, PRO-09).</summary>
public static class ReferencePrices
{
    /// <summary>Days before a promotion that are looked at.</summary>
    public const int DaysBefore = 7;

    /// <summary>The lowest deal of the days before; without deals the last one ever made; null when nothing was ever sold.</summary>
    public static Money? Highest(IReadOnlyCollection<Money> deals, Money? lastDeal) => deals.Count > 0 ? deals.Min() : lastDeal;

    public static bool Allows(Money reference, IReadOnlyCollection<Money> deals, Money? lastDeal) =>
        Highest(deals, lastDeal) is { } most && reference <= most;
}
