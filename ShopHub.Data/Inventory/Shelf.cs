using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Inventory;

/// <summary>Takes, frees and sells pieces, each by one conditional statement whose row count is the answer.</summary>
public sealed class Shelf(ShopDb db)
{
    /// <exception cref="Refusal"><c>stock.sold-out</c></exception>
    public async Task Hold(IEnumerable<OrderLine> lines)
    {
        // Always in the same order, so that two checkouts never wait for each other crosswise.
        foreach (var line in lines.OrderBy(l => l.SkuId))
        {
            var (sku, pieces) = (line.SkuId, line.Quantity);
            var held = await db.Stock.Where(s => s.SkuId == sku && s.OnHand - s.Held >= pieces)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Held, s => s.Held + pieces));
            if (held == 0) throw StockRefusals.SoldOut(line.Title);
        }
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
