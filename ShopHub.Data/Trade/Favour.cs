using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>A shopper keeps a product in mind, or no longer; asked twice it is the same.</summary>
[UseCase]
public sealed class FavourProduct(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, Id<Product> id, bool wanted)
    {
        var mine = db.FavouriteProducts.Of(by);
        if (!wanted)
        {
            await mine.Where(f => f.ProductId == id).ExecuteDeleteAsync();
            return;
        }

        if (await mine.AnyAsync(f => f.ProductId == id)) return;
        if (await mine.CountAsync() >= FavouriteProduct.Most) throw TradeRefusals.TooManyFavourites(FavouriteProduct.Most);
        if (!await db.Products.AnyAsync(p => p.Id == id && p.Status != ListingStatus.Draft)) throw CommonRefusals.NotFound();
        db.FavouriteProducts.Add(FavouriteProduct.Of(by.CustomerId, id, clock.GetUtcNow()));
    }
}

/// <summary>A shopper keeps a shop in mind, or no longer.</summary>
[UseCase]
public sealed class FavourShop(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, Id<Merchant> id, bool wanted)
    {
        var mine = db.FavouriteShops.Of(by);
        if (!wanted)
        {
            await mine.Where(f => f.MerchantId == id).ExecuteDeleteAsync();
            return;
        }

        if (await mine.AnyAsync(f => f.MerchantId == id)) return;
        if (await mine.CountAsync() >= FavouriteProduct.Most) throw TradeRefusals.TooManyFavourites(FavouriteProduct.Most);
        if (!await db.Merchants.AnyAsync(m => m.Id == id && m.Status != ShopStatus.Opening)) throw CommonRefusals.NotFound();
        db.FavouriteShops.Add(FavouriteShop.Of(by.CustomerId, id, clock.GetUtcNow()));
    }
}
