using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>One line to be priced.</summary>
public sealed record BasketLine(string Name, Money UnitPrice, int Quantity)
{
    public Money Amount => UnitPrice * Quantity;
}

/// <summary>What a coupon promises to a basket.</summary>
/// <param name="Threshold">Goods amount it needs, freight not counted (CPN-05); met at equality.</param>
public sealed record CouponTerms(string Name, Money Threshold, Money Reduction)
{
    public bool AppliesTo(Money goods) => goods >= Threshold;
}

/// <summary>What sending the basket costs.</summary>
/// <param name="FreeFrom">Goods amount from which it costs nothing, met at equality (RUL-02); null means never.</param>
public sealed record FreightTerms(Money Fee, Money? FreeFrom = null)
{
    public static readonly FreightTerms None = new(Money.Zero);

    public Money Of(Money goods) => goods >= FreeFrom ? Money.Zero : Fee;
}

/// <summary>What one shop's order is priced from. What is taken off is what was asked; the pipeline cuts it to what is possible.</summary>
public sealed record PriceBasket(IReadOnlyList<BasketLine> Lines)
{
    public CouponTerms? ShopCoupon { get; init; }

    public Money Points { get; init; }

    public CouponTerms? PlatformCoupon { get; init; }

    public FreightTerms Freight { get; init; } = FreightTerms.None;

    public Money Goods => Lines.Sum(l => l.Amount);
}
