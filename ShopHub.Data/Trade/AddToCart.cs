using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Puts pieces of a SKU into the cart; the same SKU again adds to its line.</summary>
[UseCase]
public sealed class AddToCart(ShopDb db, TimeProvider clock)
{
    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Sku>, Task<Offered?>>> s_offered = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Sku> wanted) => (
            from sku in db.Skus.AsNoTracking()
            where sku.Id == wanted
            join product in db.Products on sku.ProductId equals product.Id
            join stock in db.Stock on sku.Id equals stock.SkuId
            select new Offered(
                sku, product.Title, product.LimitPer, product.LimitPieces, product.Status == ListingStatus.On, stock.OnHand - stock.Held, db.CartItems.Count(c => c.CustomerId == me)))
            .FirstOrDefault()));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Sku>, Task<CartItem?>>> s_mine = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Sku> wanted) =>
            db.CartItems.FirstOrDefault(c => c.CustomerId == me && c.SkuId == wanted)));

    public async Task Run(Buyer by, Id<Sku> skuId, int quantity)
    {
        var offered = await s_offered.On(db)(db, by.CustomerId, skuId) ?? throw CommonRefusals.NotFound();
        if (!offered.IsOn || !offered.Sku.IsActive) throw TradeRefusals.OffShelf(offered.Title);
        var mine = offered.Lines == 0 ? null : await s_mine.On(db)(db, by.CustomerId, skuId);
        var wanted = CartItem.Checked(quantity) + (mine?.Quantity ?? 0);
        if (wanted > offered.Available) throw StockRefusals.SoldOut(offered.Title);
        await db.MustFitTheCart(by, offered.Sku, new(offered.Sku.ProductId, offered.Title, new(offered.LimitPer, offered.LimitPieces), wanted), clock.GetUtcNow());
        if (mine is not null)
        {
            mine.SetQuantity(wanted);
            mine.IsChosen = true;
            return;
        }

        if (offered.Lines >= CartItem.MostLines) throw TradeRefusals.CartFull();
        db.CartItems.Add(CartItem.Of(by.CustomerId, offered.Sku, quantity, clock.GetUtcNow()));
    }

    /// <param name="Lines">Of the shopper's cart.</param>
    private sealed record Offered(Sku Sku, string Title, LimitPeriod LimitPer, int LimitPieces, bool IsOn, int Available, int Lines);
}
