using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Exports;

/// <summary>The rows of an export, batch by batch from key to key: nothing is held, and a slow disk keeps no statement open.</summary>
[Queries]
public sealed class ExportedRowQueries(ShopDb db)
{
    private const int Orders = 1_000, Products = 200;

    /// <summary>A batch of orders after the one before.</summary>
    public async Task<List<ExportedOrder>> NextOrders(ShopStaff me, ExportFilter filter, ExportedOrder? after)
    {
        me.Needs(ShopPermission.Orders);
        var wanted = db.OrdersBy(me, new OrderFilter(filter.OrderStatus, filter.From, filter.To, filter.Words));
        if (after is { PlacedAt: var at, Id: var id }) wanted = wanted.Where(o => o.PlacedAt >= at && (o.PlacedAt > at || o.Id > id));
        var batch = await wanted.OrderBy(o => o.PlacedAt).ThenBy(o => o.Id).Take(Orders).Select(o => new ExportedOrder
        {
            Id = o.Id, Number = o.Number, Status = o.Status, PlacedAt = o.PlacedAt, PaidAt = o.PaidAt, ShippedAt = o.ShippedAt, CompletedAt = o.CompletedAt,
            ShipTo = o.ShipTo, Freight = o.Freight, Payable = o.Payable, Refunded = o.RefundedCash, Remark = o.Remark,
            Lines = o.Lines.OrderBy(l => l.Number).Select(l => new ExportedLine(l.Title, l.OptionsText, l.SkuCode, l.UnitPrice.Fen, l.Quantity, l.Cash.Fen)).ToList(),
        }).ToListAsync();
        var seesBuyers = me.Permissions.HasFlag(ShopPermission.Buyers);
        return batch.ConvertAll(o => o with { ShipTo = Masked(o.ShipTo, seesBuyers && o.Status.IsOnItsWay()) });
    }

    /// <summary>A batch of products after the one before.</summary>
    public async Task<List<ExportedProduct>> NextProducts(ShopStaff me, ExportFilter filter, ExportedProduct? after)
    {
        me.Needs(ShopPermission.Products);
        var wanted = db.ProductsBy(me, filter.ListingStatus, filter.Words);
        if (after is { Id: var id }) wanted = wanted.Where(p => p.Id > id);
        var batch = await wanted.OrderBy(p => p.Id).Take(Products).Select(p => new ExportedProduct
        {
            Id = p.Id, Code = p.Code, Title = p.Title, Subtitle = p.Subtitle, CategoryCode = p.CategoryCode, Status = p.Status, Promises = p.Promises,
            Attributes = p.Attributes, Freight = p.Freight, Grams = p.Grams, CubicCm = p.CubicCm, Template = db.FreightTemplates.Where(t => t.Id == p.FreightTemplateId).Select(t => t.Name).FirstOrDefault(), OptionNames = p.OptionNames, Sold = p.Sold,
        }).ToListAsync();
        await Fill(me, batch);
        return batch;
    }

    private async Task Fill(ShopStaff me, List<ExportedProduct> batch)
    {
        var ids = batch.ConvertAll(p => p.Id);
        var skus = (await (
            from sku in db.Skus.Of(me)
            where ids.Contains(sku.ProductId) && sku.IsActive
            join stock in db.Stock on sku.Id equals stock.SkuId
            orderby sku.Position
            select new ExportedSku(sku.ProductId, sku.Code, sku.OptionValues, sku.Price.Fen, stock.OnHand)).ToListAsync()).ToLookup(s => s.ProductId);
        var pictures = (await db.ProductPictures.Where(p => ids.Contains(p.ProductId)).OrderBy(p => p.Position)
            .Select(p => new { p.ProductId, p.Url }).ToListAsync()).ToLookup(p => p.ProductId, p => p.Url);
        var details = await db.ProductDetails.Where(d => ids.Contains(d.ProductId)).ToDictionaryAsync(d => d.ProductId, d => d.Html);
        foreach (var product in batch)
        {
            product.Skus = [.. skus[product.Id]];
            product.Pictures = [.. pictures[product.Id]];
            product.Html = details.GetValueOrDefault(product.Id, "");
        }
    }

    // As the order page shows them (PIP-03).
    private static DeliveryAddress Masked(DeliveryAddress shipTo, bool isForSender) => isForSender ? shipTo.Masked : shipTo.Veiled;
}
