using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>A shop's whole data, batch by batch from key to key: nothing is held, and a slow reader keeps no statement open.</summary>
[Queries]
public sealed class ArchiveQueries(ShopDb db)
{
    private const int Batch = 1_000, Products = 200;

    // Every batch goes through all the shop's orders, so there are few of them.
    private const int Customers = 20_000;

    public async Task EachCustomer(ShopStaff me, Func<ArchivedCustomer, Task> tell)
    {
        await db.MustOwn(me);
        var last = default(Id<Customer>);
        for (var more = true; more;)
        {
            var batch = await (
                from order in db.Orders.Of(me)
                where order.CustomerId > last
                join customer in db.Customers on order.CustomerId equals customer.Id
                group order by new { order.CustomerId, customer.Nickname } into his
                orderby his.Key.CustomerId
                select new
                {
                    his.Key.CustomerId,
                    Row = new ArchivedCustomer
                    {
                        Nickname = his.Key.Nickname, Phone = his.Max(o => o.ShipTo.Phone)!, Orders = his.Count(),
                        PaidFen = his.Sum(o => o.PaidAt == null ? 0 : o.Payable.Fen), FirstAt = his.Min(o => o.PlacedAt), LastAt = his.Max(o => o.PlacedAt),
                    },
                }).Take(Customers).ToListAsync();
            foreach (var row in batch) await tell(row.Row);
            more = batch.Count == Customers;
            if (more) last = batch[^1].CustomerId;
        }
    }

    public async Task EachOrder(ShopStaff me, Func<ArchivedOrder, Task> tell)
    {
        await db.MustOwn(me);
        var (at, id) = (DateTimeOffset.UnixEpoch, default(Id<Domain.Trade.Order>));
        for (var more = true; more;)
        {
            var batch = await db.Orders.Of(me).Where(o => o.PlacedAt >= at && (o.PlacedAt > at || o.Id > id))
                .OrderBy(o => o.PlacedAt).ThenBy(o => o.Id).Take(Batch)
                .Select(o => new ArchivedOrder
                {
                    Id = o.Id, Number = o.Number, Status = o.Status, PlacedAt = o.PlacedAt, PaidAt = o.PaidAt, ShippedAt = o.ShippedAt, CompletedAt = o.CompletedAt,
                    Receiver = o.ShipTo.Receiver, Phone = o.ShipTo.Phone, Province = o.ShipTo.Province, City = o.ShipTo.City,
                    Freight = o.Freight, Payable = o.Payable, Refunded = o.RefundedCash, Remark = o.Remark,
                    Lines = o.Lines.OrderBy(l => l.Number).Select(l => new ArchivedLine
                    {
                        Number = l.Number, Title = l.Title, OptionsText = l.OptionsText, SkuCode = l.SkuCode, UnitPrice = l.UnitPrice, Quantity = l.Quantity,
                        Cash = l.Cash, RefundedPieces = l.Refunded,
                    }).ToList(),
                }).ToListAsync();
            foreach (var row in batch) await tell(row);
            more = batch.Count == Batch;
            if (more) (at, id) = (batch[^1].PlacedAt, batch[^1].Id);
        }
    }

    public async Task EachProduct(ShopStaff me, Func<ArchivedProduct, Task> tell)
    {
        await db.MustOwn(me);
        var last = default(Id<Domain.Catalog.Product>);
        for (var more = true; more;)
        {
            var batch = await (
                from product in db.Products.Of(me)
                where product.Id > last
                join category in db.Categories on product.CategoryCode equals category.Code
                orderby product.Id
                select new ArchivedProduct
                {
                    Id = product.Id, Code = product.Code, Title = product.Title, Subtitle = product.Subtitle, Category = category.Name,
                    Status = product.Status, Sold = product.Sold, Freight = product.Freight,
                }).Take(Products).ToListAsync();
            await Fill(me, batch);
            foreach (var row in batch) await tell(row);
            more = batch.Count == Products;
            if (more) last = batch[^1].Id;
        }
    }

    private async Task Fill(ShopStaff me, List<ArchivedProduct> batch)
    {
        var ids = batch.ConvertAll(p => p.Id);
        var skus = (await (
            from sku in db.Skus.Of(me)
            where ids.Contains(sku.ProductId)
            join stock in db.Stock on sku.Id equals stock.SkuId
            orderby sku.Position
            select new { sku.ProductId, sku.Code, sku.OptionValues, sku.Price, sku.IsActive, stock.OnHand, sku.PictureUrl }).ToListAsync()).ToLookup(s => s.ProductId);
        var pictures = (await db.ProductPictures.Where(p => ids.Contains(p.ProductId)).OrderBy(p => p.Position)
            .Select(p => new { p.ProductId, p.Url }).ToListAsync()).ToLookup(p => p.ProductId, p => p.Url);
        foreach (var product in batch)
        {
            product.Skus = [.. skus[product.Id].Select(s => new ArchivedSku(s.ProductId, s.Code, string.Join(" / ", s.OptionValues), s.Price, s.IsActive, s.OnHand, s.PictureUrl))];
            product.Pictures = [.. pictures[product.Id].Concat(product.Skus.Select(s => s.PictureUrl).OfType<string>()).Distinct()];
        }
    }
}
