using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Changes the pieces of a cart line, or whether it is chosen for the checkout.</summary>
[UseCase]
public sealed class ChangeCartItem(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, Id<CartItem> id, int? quantity, bool? chosen)
    {
        var item = await db.CartItems.Of(by).Where(i => i.Id == id).Found();
        if (quantity is { } pieces)
        {
            // Fewer is always allowed.
            if (pieces > item.Quantity) await MustBeWithinLimit(by, item.SkuId, pieces);
            item.SetQuantity(pieces);
        }

        item.IsChosen = chosen ?? item.IsChosen;
    }

    private async Task MustBeWithinLimit(Buyer by, Id<Sku> id, int pieces)
    {
        var sku = await db.Skus.AsNoTracking().Where(s => s.Id == id).Found();
        var product = await db.Products.AsNoTracking().Where(p => p.Id == sku.ProductId).Found();
        await db.MustFitTheCart(by, sku, new(product.Id, product.Title, product.Limit, pieces), clock.GetUtcNow());
    }
}

/// <summary>Chooses or leaves out every line of the cart.</summary>
[UseCase]
public sealed class ChooseAllCartItems(ShopDb db)
{
    public Task Run(Buyer by, bool chosen) =>
        db.CartItems.Of(by).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsChosen, chosen));
}

/// <summary>Takes a line out of the cart; taking it out again changes nothing.</summary>
[UseCase]
public sealed class RemoveCartItem(ShopDb db)
{
    public Task Run(Buyer by, Id<CartItem> id) => db.CartItems.Of(by).Where(i => i.Id == id).ExecuteDeleteAsync();
}
