using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Inventory;

/// <param name="WrongHeld">SKUs whose held pieces are not those of unpaid orders and agreed exchanges.</param>
/// <param name="WrongOnHand">SKUs whose pieces are not what came in less what paid orders took.</param>
public sealed record StockReport(int WrongHeld, int WrongOnHand)
{
    public bool Agrees => WrongHeld == 0 && WrongOnHand == 0;
}

/// <summary>Re-derives the stock from orders and stock changes.</summary>
[Queries]
public sealed class StockCheck(ShopDb db)
{
    public async Task<StockReport> Run()
    {
        var held = await (
            from order in db.Orders
            join line in db.OrderLines on order.Id equals line.OrderId
            where order.Status == OrderStatus.Unpaid
            group line by line.SkuId into bySku
            select new { Sku = bySku.Key, Pieces = bySku.Sum(l => l.Quantity) }).ToDictionaryAsync(r => r.Sku, r => r.Pieces);
        var aside = await db.AfterSales.Where(a => a.HeldPieces > 0).GroupBy(a => a.WantedSkuId).Select(g => new { Sku = g.Key, Pieces = g.Sum(a => a.HeldPieces) })
            .ToDictionaryAsync(r => r.Sku!.Value, r => r.Pieces);
        var taken = await (
            from order in db.Orders
            join line in db.OrderLines on order.Id equals line.OrderId
            where order.PaidAt != null
            group line by line.SkuId into bySku
            select new { Sku = bySku.Key, Pieces = bySku.Sum(l => l.Quantity - l.Dropped) }).ToDictionaryAsync(r => r.Sku, r => r.Pieces);
        var came = await db.StockChanges.GroupBy(c => c.SkuId).Select(g => new { Sku = g.Key, Pieces = g.Sum(c => c.Pieces) })
            .ToDictionaryAsync(r => r.Sku, r => r.Pieces);
        var (wrongHeld, wrongOnHand) = (0, 0);
        await foreach (var item in db.Stock.AsNoTracking().AsAsyncEnumerable())
        {
            if (item.Held != held.GetValueOrDefault(item.SkuId) + aside.GetValueOrDefault(item.SkuId)) wrongHeld++;
            if (item.OnHand != came.GetValueOrDefault(item.SkuId) - taken.GetValueOrDefault(item.SkuId)) wrongOnHand++;
        }

        return new(wrongHeld, wrongOnHand);
    }
}
