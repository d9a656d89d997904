using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

public sealed record ExchangeChoice(Id<Sku> Sku, string Options, Money Price);

[Queries]
public sealed class ExchangeQueries(ShopDb db)
{
    /// <summary>What pieces of a line can be exchanged for now: of the same product, not dearer, in stock (AS-14).</summary>
    public async Task<List<ExchangeChoice>> Choices(Buyer me, string orderNumber, Id<OrderLine> lineId)
    {
        var order = await db.Orders.Of(me).Include(o => o.Lines).Where(o => o.Number == orderNumber).Found();
        if (order.Lines.FirstOrDefault(l => l.Id == lineId) is not { } line || AfterSaleEligibility.Exchangeable(line) == 0) return [];
        var there = await (
            from sku in db.Skus
            where sku.ProductId == line.ProductId && sku.IsActive
            join stock in db.Stock on sku.Id equals stock.SkuId
            where stock.OnHand - stock.Held > 0
            orderby sku.Position
            select sku).AsNoTracking().ToListAsync();
        return [.. there.Where(sku => AfterSaleEligibility.IsChoice(line, sku)).Select(sku => new ExchangeChoice(sku.Id, sku.OptionsText, sku.Price))];
    }
}
