using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Inventory;

/// <summary>Takes, frees and sells pieces, each by one conditional statement whose row count is the answer.</summary>
public sealed class Shelf(ShopDb db)
{
    /// <summary>Holds pieces if they are still offered so: the SKU on sale at this price and freight, the shop open, enough of them left.</summary>
    public async Task<bool> Hold(Sku offered, Product of, int pieces)
    {
        var (sku, price, freight) = (offered.Id, offered.Price.Fen, of.Freight.Fen);
        var (on, open) = (ListingStatus.On, ShopStatus.Open);
        return await db.Database.ExecuteSqlAsync($"""
            UPDATE "Stock" SET "Held" = "Held" + {pieces}
            WHERE "SkuId" = {sku} AND "OnHand" - "Held" >= {pieces} AND EXISTS (
                SELECT 1 FROM "Skus" AS s
                JOIN "Products" AS p ON p."Id" = s."ProductId"
                JOIN "Merchants" AS m ON m."Id" = p."MerchantId"
                WHERE s."Id" = {sku} AND s."IsActive" = 1 AND s."PriceFen" = {price}
                    AND p."Status" = {on} AND p."FreightFen" = {freight} AND m."Status" = {open})
            """) == 1;
    }

    /// <summary>An unpaid order gives its pieces back.</summary>
    public async Task Free(IEnumerable<OrderLine> lines)
    {
        foreach (var (sku, pieces) in PerSku(lines))
            await db.Stock.Where(s => s.SkuId == sku).ExecuteUpdateAsync(set => set.SetProperty(s => s.Held, s => s.Held - pieces));
    }

    /// <summary>A paid order takes its held pieces out of stock.</summary>
    public async Task Sell(IEnumerable<OrderLine> lines)
    {
        var all = lines.ToList();
        foreach (var (sku, pieces) in PerSku(all))
        {
            await db.Stock.Where(s => s.SkuId == sku).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.Held, s => s.Held - pieces).SetProperty(s => s.OnHand, s => s.OnHand - pieces));
        }

        foreach (var sold in all.GroupBy(l => l.ProductId).OrderBy(g => g.Key)) await CountSold(sold.Key, sold.Sum(l => l.Quantity));
    }

    /// <summary>Pieces that never left the shop go back on sale.</summary>
    public async Task PutBack(OrderLine line, int pieces)
    {
        var sku = line.SkuId;
        await db.Stock.Where(s => s.SkuId == sku).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand + pieces));
        await CountSold(line.ProductId, -pieces);
    }

    private Task<int> CountSold(Id<Product> product, int pieces) =>
        db.Products.Where(p => p.Id == product).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sold, p => p.Sold + pieces));

    private static IEnumerable<(Id<Sku> Sku, int Pieces)> PerSku(IEnumerable<OrderLine> lines) =>
        lines.GroupBy(l => l.SkuId).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(l => l.Quantity)));
}
