using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>One line to be priced.</summary>
public sealed record BasketLine(string Name, Money UnitPrice, int Quantity)
{
    public Money Amount => UnitPrice * Quantity;
}

/// <summary>What one shop's order is priced from. Amounts off are what was asked; the pipeline cuts them to what is possible.</summary>
public sealed record PriceBasket(IReadOnlyList<BasketLine> Lines)
{
    public Money ShopCoupon { get; init; }

    public string ShopCouponName { get; init; } = "店铺优惠券";

    public Money Points { get; init; }

    public Money PlatformCoupon { get; init; }

    public string PlatformCouponName { get; init; } = "平台优惠券";

    public Money Freight { get; init; }

    public Money Goods => Lines.Sum(l => l.Amount);
}
