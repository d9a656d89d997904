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

/// <summary>A shop a shopper follows (关注); he hears of what is new there unless he does not want to.</summary>
public sealed class FavouriteShop
{
    private FavouriteShop() { }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>From when on he does not hear of it; null while he does.</summary>
    public DateTimeOffset? MutedAt { get; private set; }

    public static FavouriteShop Of(Id<Customer> customer, Id<Merchant> shop, DateTimeOffset now) =>
        new() { CustomerId = customer, MerchantId = shop, At = now };

    public void Mute(bool muted, DateTimeOffset now) => MutedAt = muted ? MutedAt ?? now : null;
}
