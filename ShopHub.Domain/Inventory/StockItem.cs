using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Inventory;

/// <summary>
/// Pieces of one SKU (库存). Held pieces belong to unpaid orders and agreed exchanges; what is left can be ordered.
/// Changed only by conditional statements whose row count is the answer, never by load and save.
/// </summary>
public sealed class StockItem
{
    private StockItem() { }

    public required Id<Sku> SkuId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public int OnHand { get; private set; }

    public int Held { get; private set; }

    public int Available => OnHand - Held;

    public static StockItem Of(Sku sku, int onHand) => new() { SkuId = sku.Id, MerchantId = sku.MerchantId, OnHand = onHand };
}

/// <summary>Why pieces came or went other than by an order (入库, 盘点, 退货入库). Their sum less what orders took is OnHand.</summary>
public sealed class StockChange
{
    private StockChange() { }

    public Id<StockChange> Id { get; private init; } = Id<StockChange>.New();

    public required Id<Sku> SkuId { get; init; }

    /// <summary>Pieces, negative for a loss.</summary>
    public required int Pieces { get; init; }

    public required string Why { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static StockChange Of(Id<Sku> sku, int pieces, string why, string by, DateTimeOffset at) =>
        new() { SkuId = sku, Pieces = pieces, Why = why, By = by, At = at };
}
