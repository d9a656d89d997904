using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Following;

/// <summary>What a shopper waits for: that it costs less (降价提醒), or that it is back (到货提醒).</summary>
public enum WatchKind { Price = 1, Stock = 2 }

/// <summary>A shopper wants to be told about goods, once (提醒).</summary>
public sealed class Watch
{
    /// <summary>Open watches of one shopper. Source: ours, so that the list stays a list.</summary>
    public const int Most = 100;

    private Watch() { }

    public Id<Watch> Id { get; private init; } = Id<Watch>.New();

    public required Id<Customer> CustomerId { get; init; }

    public required WatchKind Kind { get; init; }

    public required Id<Product> ProductId { get; init; }

    /// <summary>Null when it waits for a price.</summary>
    public Id<Sku>? SkuId { get; init; }

    /// <summary>The product or the SKU, for the unique row.</summary>
    public required Guid WatchedId { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Money Price { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while he waits.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public static Watch OfPrice(Id<Customer> by, Product product, DateTimeOffset now) =>
        new() { CustomerId = by, Kind = WatchKind.Price, ProductId = product.Id, WatchedId = product.Id.Value, Price = product.Price, At = now };

    public static Watch OfStock(Id<Customer> by, Sku sku, DateTimeOffset now) =>
        new() { CustomerId = by, Kind = WatchKind.Stock, ProductId = sku.ProductId, SkuId = sku.Id, WatchedId = sku.Id.Value, Price = sku.Price, At = now };

    public void Tell(DateTimeOffset now) => ToldAt = now;
}

public static class WatchRefusals
{
    public static Refusal NotOnSale() => new("watch.not-on-sale", "商品已下架或店铺已停业，不能设置提醒");

    public static Refusal InStock() => new("watch.in-stock", "这个规格有货，可以直接购买");

    public static Refusal TooMany(int most) => new("watch.too-many", $"最多设置{most}个提醒，请先在“收藏 · 提醒”里取消一些");
}
