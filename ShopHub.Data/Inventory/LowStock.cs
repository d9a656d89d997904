using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Inventory;

/// <summary>SKUs on sale that will soon be sold out.</summary>
internal static class LowStock
{
    /// <summary>Pieces that can still be ordered.</summary>
    public const int Pieces = 5;

    public static IQueryable<LowStockRow> Of(ShopDb db, ShopStaff me) =>
        from stock in db.Stock.Of(me)
        where stock.OnHand - stock.Held <= Pieces
        join sku in db.Skus.Of(me) on stock.SkuId equals sku.Id
        where sku.IsActive
        join product in db.Products.Of(me) on sku.ProductId equals product.Id
        // Of a second-hand thing there never was more than one.
        where product.Status == ListingStatus.On && product.Condition == null
        orderby stock.OnHand - stock.Held
        select new LowStockRow
        {
            ProductId = product.Id, Title = product.Title, OptionValues = sku.OptionValues, PictureUrl = product.CoverUrl, Available = stock.OnHand - stock.Held,
        };
}

public sealed record LowStockRow
{
    public required Id<Product> ProductId { get; init; }

    public required string Title { get; init; }

    public required string[] OptionValues { get; init; }

    public string? PictureUrl { get; init; }

    public required int Available { get; init; }
}
