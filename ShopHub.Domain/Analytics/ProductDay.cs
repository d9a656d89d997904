using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Analytics;

/// <summary>What became of one product on a day, or on several by sums. Money in fen.</summary>
public record struct ProductFigures
{
    /// <summary>Pieces paid for.</summary>
    public int Pieces { get; set; }

    /// <summary>What the buyers paid for them, without freight.</summary>
    public long Paid { get; set; }

    /// <summary>Pieces of after-sales that ended with money back.</summary>
    public int Returned { get; set; }

    /// <summary>Their refunds, with the freight that went back with them.</summary>
    public long Refunded { get; set; }

    public readonly bool IsEmpty => this == default;
}

/// <summary>One product's sales of one Shanghai day.</summary>
public sealed class ProductDay
{
    private ProductDay() { }

    public required Id<Product> ProductId { get; init; }

    public required DateOnly Day { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public ProductFigures Figures { get; set; }

    public static ProductDay Of(Id<Merchant> shop, Id<Product> product, DateOnly day, ProductFigures figures) =>
        new() { MerchantId = shop, ProductId = product, Day = day, Figures = figures };
}
