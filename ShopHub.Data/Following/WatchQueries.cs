using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Following;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Following;

/// <summary>What a shopper waits for.</summary>
[Queries]
public sealed class WatchQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <summary>Latest first; what was told stays until he takes it away.</summary>
    public Task<List<WatchRow>> Page(Buyer me, int page) => (
        from watch in db.Watches.Of(me)
        join product in db.Products on watch.ProductId equals product.Id
        join shop in db.Merchants on product.MerchantId equals shop.Id
        from sku in db.Skus.Where(s => s.Id == watch.SkuId).DefaultIfEmpty()
        orderby watch.At descending, watch.Id
        select new WatchRow
        {
            Kind = watch.Kind, ProductId = product.Id, SkuId = watch.SkuId, Title = product.Title, CoverUrl = product.CoverUrl,
            Options = sku == null ? null : sku.OptionValues, PriceThen = watch.Price, Price = product.Price, ToldAt = watch.ToldAt,
            IsOn = product.Status == ListingStatus.On && shop.Status == ShopStatus.Open,
        }).Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    /// <summary>Of these products and SKUs, those he waits for.</summary>
    public Task<HashSet<Guid>> Waiting(Buyer me, IReadOnlyCollection<Guid> things) =>
        db.Watches.Of(me).Where(w => w.ToldAt == null && things.Contains(w.WatchedId)).Select(w => w.WatchedId).ToHashSetAsync();
}

public sealed record WatchRow
{
    public required WatchKind Kind { get; init; }

    public required Id<Product> ProductId { get; init; }

    public Id<Sku>? SkuId { get; init; }

    public required string Title { get; init; }

    public string? CoverUrl { get; init; }

    /// <summary>Of the SKU; null when a price is waited for.</summary>
    public string[]? Options { get; init; }

    public required Money PriceThen { get; init; }

    public required Money Price { get; init; }

    /// <summary>Null while he waits.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    public required bool IsOn { get; init; }
}
