using ShopHub.Domain.Catalog;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>One line of an order: a snapshot of what was promised (PRD-06) and what became of it.</summary>
public sealed class OrderLine
{
    private OrderLine() { }

    public Id<OrderLine> Id { get; private init; } = Id<OrderLine>.New();

    public Id<Order> OrderId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public required Id<Product> ProductId { get; init; }

    public required Id<Sku> SkuId { get; init; }

    public required string SkuCode { get; init; }

    public required string Title { get; init; }

    public string OptionsText { get; init; } = "";

    public string? PictureUrl { get; init; }

    /// <summary>What a second-hand thing was said to be like; null for everything else.</summary>
    public string? Condition { get; init; }

    /// <summary>It was bought before it was there; null for goods in stock.</summary>
    public Presale? Presale { get; init; }

    public Promises Promises { get; private set; }

    public required NoReasonReturn NoReason { get; init; }

    /// <summary>The category's rate on the day of the order (FEE-07), or what a new shop pays (FEE-02).</summary>
    public Rate ServiceFee { get; private set; }

    /// <summary>The share of the cash for the promoter who brought the buyer (DST-03).</summary>
    public Rate Commission { get; init; }

    /// <summary>The share for the promoter above him; nobody stands above that one (DST-01).</summary>
    public Rate CommissionAbove { get; init; }

    public Money UnitPrice { get; init; }

    public required int Quantity { get; init; }

    public Money Amount { get; private set; }

    public Money ShopDiscount { get; private set; }

    public Money PointsDiscount { get; private set; }

    public Money PlatformDiscount { get; private set; }

    /// <summary>What the buyer pays for the line, without freight.</summary>
    public Money Cash { get; private set; }

    /// <summary>Fixed when the order is placed; keeps the line's rate (FEE-05).</summary>
    public Money FreightShare { get; private set; }

    public int Shipped { get; private set; }

    public int Refunded { get; private set; }

    public Money RefundedCash { get; private set; }

    public Money RefundedSubsidy { get; private set; }

    /// <summary>Pieces refunded before they were shipped.</summary>
    public int Dropped { get; private set; }

    public int ToShip => Quantity - Shipped - Dropped;

    public int Refundable => Quantity - Refunded;

    internal void PutInto(Id<Order> order, int number, PricedLine priced)
    {
        OrderId = order;
        Number = number;
        Amount = priced.Amount;
        ShopDiscount = priced.ShopDiscount;
        PointsDiscount = priced.PointsDiscount;
        PlatformDiscount = priced.PlatformDiscount;
        Cash = priced.Cash;
        FreightShare = priced.FreightShare;
    }

    public static OrderLine For(Sku sku, Product product, Category category, int quantity, LineRates? rates = null, Presale? presale = null) => new()
    {
        ProductId = product.Id, SkuId = sku.Id, SkuCode = sku.Code, Title = product.Title, OptionsText = sku.OptionsText,
        PictureUrl = sku.PictureUrl ?? product.CoverUrl, Condition = product.Condition?.Words, Presale = presale, Promises = product.Promises, NoReason = category.NoReason,
        ServiceFee = rates?.ServiceFee ?? category.ServiceFee, Commission = rates?.Plan.Direct ?? default,
        CommissionAbove = rates?.Plan.Above ?? default, UnitPrice = sku.Price, Quantity = CartItem.Checked(quantity),
    };

    /// <summary>Its way back is insured when it is sent (INS-03).</summary>
    public OrderLine Insured(bool promised)
    {
        if (promised) Promises |= Promises.FreightInsurance;
        return this;
    }

    /// <summary>What the next <paramref name="pieces"/> pieces are worth: cumulative floor, so that parts add up (REF-04).</summary>
    public (Money Cash, Money Subsidy) WorthOfNext(int pieces) =>
        (Shares.OfPieces(Cash, Quantity, Refunded, pieces), Shares.OfPieces(PlatformDiscount, Quantity, Refunded, pieces));

    internal void MarkRefunded(int pieces, Money cash, Money subsidy)
    {
        Refunded += pieces;
        Dropped += Math.Min(pieces, ToShip);
        RefundedCash += cash;
        RefundedSubsidy += subsidy;
    }

    internal void PayAtMost(Rate most) => ServiceFee = ServiceFee.BasisPoints > most.BasisPoints ? most : ServiceFee;

    internal void MarkShipped(int pieces) => Shipped += pieces;
}

/// <summary>What of a line's price goes to others, by what holds on the day of the order.</summary>
public sealed record LineRates(Rate ServiceFee, CommissionPlan Plan);
