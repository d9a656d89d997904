using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>A product a shopper keeps in mind (收藏).</summary>
public sealed class FavouriteProduct
{
    private FavouriteProduct() { }

    /// <summary>Products, and as many shops, one shopper keeps in mind. Source: ours, so that the list stays a list.</summary>
    public const int Most = 500;

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required DateTimeOffset At { get; init; }

    public static FavouriteProduct Of(Id<Customer> customer, Id<Product> product, DateTimeOffset now) =>
        new() { CustomerId = customer, ProductId = product, At = now };
}

/// <summary>A shop a shopper keeps in mind.</summary>
public sealed class FavouriteShop
{
    private FavouriteShop() { }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required DateTimeOffset At { get; init; }

    public static FavouriteShop Of(Id<Customer> customer, Id<Merchant> shop, DateTimeOffset now) =>
        new() { CustomerId = customer, MerchantId = shop, At = now };
}
