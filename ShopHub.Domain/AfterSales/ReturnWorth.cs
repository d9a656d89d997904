using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.AfterSales;

/// <summary>
/// What a return is worth where a shop has announced more than the rule asks. The rule itself is the share of the line that was
/// paid (<c>OrderLine.WorthOfNext</c>); these ask the same pipeline what the kept goods would have cost alone.
/// </summary>
public static class ReturnWorth
{
    /// <summary>What was paid less what the kept goods cost by themselves: a coupon whose threshold they miss is lost (REF-09).</summary>
    public static Money Recomputed(PriceBasket bought, PriceBasket kept) =>
        Money.Max(Money.Zero, PricePipeline.Price(bought).Payable - PricePipeline.Price(kept).Payable);

    /// <summary>The share of the line less the freight that was saved by what now goes back (REF-10).</summary>
    public static Money LessSavedFreight(Money share, PriceBasket bought, PriceBasket kept)
    {
        var saved = PricePipeline.Price(kept).Freight - PricePipeline.Price(bought).Freight;
        return Money.Max(Money.Zero, share - Money.Max(Money.Zero, saved));
    }
}
