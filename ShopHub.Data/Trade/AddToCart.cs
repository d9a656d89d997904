using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Puts pieces of a SKU into the cart; the same SKU again adds to its line.</summary>
[UseCase]
public sealed class AddToCart(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, Id<Sku> skuId, int quantity)
    {
        var offered = await (
            from sku in db.Skus
            join product in db.Products on sku.ProductId equals product.Id
            join stock in db.Stock on sku.Id equals stock.SkuId
            where sku.Id == skuId
            select new { Sku = sku, product.Title, IsOn = product.Status == ListingStatus.On, Available = stock.OnHand - stock.Held })
            .AsNoTracking().FirstOrDefaultAsync() ?? throw CommonRefusals.NotFound();
        if (!offered.IsOn || !offered.Sku.IsActive) throw TradeRefusals.OffShelf(offered.Title);
        var mine = await db.CartItems.Of(by).FirstOrDefaultAsync(c => c.SkuId == skuId);
        var wanted = CartItem.Checked(quantity) + (mine?.Quantity ?? 0);
        if (wanted > offered.Available) throw StockRefusals.SoldOut(offered.Title);
        if (mine is not null)
        {
            mine.SetQuantity(wanted);
            mine.IsChosen = true;
            return;
        }

        if (await db.CartItems.Of(by).CountAsync() >= CartItem.MostLines) throw TradeRefusals.CartFull();
        db.CartItems.Add(CartItem.Of(by.CustomerId, offered.Sku, quantity, clock.GetUtcNow()));
    }
}
