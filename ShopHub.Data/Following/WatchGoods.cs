using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Following;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Following;

/// <summary>A shopper wants to be told when a product costs less than now, or no longer; asked twice it is the same.</summary>
[UseCase(Runs = 2)]
public sealed class WatchPrice(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>watch.not-on-sale</c>, <c>watch.too-many</c></exception>
    public async Task Run(Buyer by, Id<Product> id, bool wanted)
    {
        if (!await db.BeginsAnew(by, WatchKind.Price, id.Value, wanted)) return;
        var product = await db.OnSale(id) ?? throw WatchRefusals.NotOnSale();
        db.Watches.Add(Watch.OfPrice(by.CustomerId, product, clock.GetUtcNow()));
    }
}

/// <summary>A shopper wants to be told when a sold-out SKU is back, or no longer.</summary>
[UseCase(Runs = 2)]
public sealed class WatchStock(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>watch.not-on-sale</c>, <c>watch.in-stock</c>, <c>watch.too-many</c></exception>
    public async Task Run(Buyer by, Id<Sku> id, bool wanted)
    {
        if (!await db.BeginsAnew(by, WatchKind.Stock, id.Value, wanted)) return;
        var sku = await db.Skus.FirstOrDefaultAsync(s => s.Id == id && s.IsActive);
        if (sku is null || await db.OnSale(sku.ProductId) is null) throw WatchRefusals.NotOnSale();
        if (await db.Stock.AnyAsync(s => s.SkuId == id && s.OnHand - s.Held > 0)) throw WatchRefusals.InStock();
        db.Watches.Add(Watch.OfStock(by.CustomerId, sku, clock.GetUtcNow()));
    }
}

/// <summary>A followed shop's news are told no more, or again.</summary>
[UseCase]
public sealed class MuteShop(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>: he does not follow it</exception>
    public async Task Run(Buyer by, Id<Merchant> id, bool muted) =>
        (await db.FavouriteShops.Of(by).Where(f => f.MerchantId == id).Found()).Mute(muted, clock.GetUtcNow());
}

internal static class WatchBook
{
    /// <summary>False when there is nothing more to do: it is not wanted, or he waits already.</summary>
    public static async Task<bool> BeginsAnew(this ShopDb db, Buyer by, WatchKind kind, Guid what, bool wanted)
    {
        var mine = db.Watches.Of(by);
        var before = mine.Where(w => w.WatchedId == what && w.Kind == kind);
        if (wanted && await before.AnyAsync(w => w.ToldAt == null)) return false;
        // What was told is over; he asks anew.
        await before.ExecuteDeleteAsync();
        if (wanted && await mine.CountAsync(w => w.ToldAt == null) >= Watch.Most) throw WatchRefusals.TooMany(Watch.Most);
        return wanted;
    }

    public static Task<Product?> OnSale(this ShopDb db, Id<Product> id) => (
        from product in db.Products
        where product.Id == id && product.Status == ListingStatus.On
        join shop in db.Merchants on product.MerchantId equals shop.Id
        where shop.Status == ShopStatus.Open
        select product).FirstOrDefaultAsync();
}
