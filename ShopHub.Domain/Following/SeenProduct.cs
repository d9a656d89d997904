using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Following;

/// <summary>A product a shopper has looked at (浏览记录); the last time counts.</summary>
public sealed class SeenProduct
{
    /// <summary>Products of one shopper; older ones are forgotten. Source: issue "Catalogue, shop design, discovery".</summary>
    public const int Most = 200;

    private SeenProduct() { }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public DateTimeOffset At { get; private set; }

    public static SeenProduct Of(Id<Customer> customer, Id<Product> product, DateTimeOffset at) => new() { CustomerId = customer, ProductId = product, At = at };

    /// <summary>He looks again.</summary>
    public void Again(DateTimeOffset at) => At = at > At ? at : At;
}
