using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>One step of a price, as it is read to people and kept with the order.</summary>
/// <param name="Amount">Added to the price; negative for what is taken off.</param>
/// <param name="Note">Why this much, when it is not what was asked.</param>
/// <param name="Aside">Not the buyer's: told to shop and support beside the sum.</param>
public sealed record PriceStep(string Label, Money Amount, string? Note = null, bool Aside = false);

/// <summary>A priced line. <see cref="Cash"/> is what the buyer pays for it, without freight.</summary>
public sealed record PricedLine(Money Amount, Money ShopDiscount, Money PointsDiscount, Money PlatformDiscount, Money Cash, Money FreightShare);

/// <summary>The price of one shop's order, explained (ORD-06); made by <see cref="PricePipeline"/>.</summary>
public sealed record PriceBreakdown(
    IReadOnlyList<PricedLine> Lines, Money Goods, Money ShopDiscount, Money PointsDiscount, Money PlatformDiscount,
    Money Freight, IReadOnlyList<PriceStep> Steps)
{
    public Money Payable => Goods - ShopDiscount - PointsDiscount - PlatformDiscount + Freight;

    /// <summary>What escrow holds for the shop: the buyer's cash and the platform's subsidy (RUL-06).</summary>
    public Money MerchantReceive => Payable + PlatformDiscount;
}
