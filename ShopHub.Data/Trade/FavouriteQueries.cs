using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Trade;

/// <summary>A product kept in mind, and whether it can still be had.</summary>
public sealed record FavouriteRow(Id<Product> Id, string Title, string? CoverUrl, Money Price, string ShopName, bool IsOn);

public sealed record FavouriteShopRow(Id<Merchant> Id, string Code, string Name, string? LogoUrl, string City, bool IsOpen, bool IsMuted);

/// <summary>What a page that is the same for everybody does not know about this shopper.</summary>
public sealed record ShopperMarks(bool IsFavourite, IReadOnlyCollection<Id<Coupon>> Claimed)
{
    public static readonly ShopperMarks None = new(false, []);

    /// <summary>On the page of a product: whether he follows its shop.</summary>
    public bool FollowsShop { get; init; }

    /// <summary>Of the product and its SKUs, those he waits for.</summary>
    public IReadOnlySet<Guid> Waiting { get; init; } = new HashSet<Guid>();
}

[Queries]
public sealed class FavouriteQueries(ShopDb db)
{
    public const int PageSize = 20;

    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Product>, Task<bool>>> s_keepsProduct = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Product> id) =>
            db.FavouriteProducts.Any(f => f.CustomerId == me && f.ProductId == id)));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Merchant>, Task<bool>>> s_keepsShop = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Merchant> id) =>
            db.FavouriteShops.Any(f => f.CustomerId == me && f.MerchantId == id)));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Product>, Task<bool>>> s_followsShopOf = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Product> id) =>
            db.FavouriteShops.Any(f => f.CustomerId == me && db.Products.Any(p => p.Id == id && p.MerchantId == f.MerchantId))));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Product>, IAsyncEnumerable<Guid>>> s_waiting = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Product> id) =>
            db.Watches.Where(w => w.CustomerId == me && w.ProductId == id && w.ToldAt == null).Select(w => w.WatchedId)));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, IAsyncEnumerable<Id<Coupon>>>> s_claimed = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me) =>
            db.ClaimedCoupons.Where(h => h.CustomerId == me).Select(h => h.CouponId)));

    public Task<List<FavouriteRow>> Products(Buyer me, int page) =>
        (from kept in db.FavouriteProducts.Of(me)
         join product in db.Products on kept.ProductId equals product.Id
         join shop in db.Merchants on product.MerchantId equals shop.Id
         orderby kept.At descending
         select new FavouriteRow(
             product.Id, product.Title, product.CoverUrl, product.Price, shop.ShopName,
             product.Status == ListingStatus.On && shop.Status == ShopStatus.Open))
        .Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    public Task<List<FavouriteShopRow>> Shops(Buyer me, int page) =>
        (from kept in db.FavouriteShops.Of(me)
         join shop in db.Merchants on kept.MerchantId equals shop.Id
         orderby kept.At descending
         select new FavouriteShopRow(shop.Id, shop.Code, shop.ShopName, shop.LogoUrl, shop.City, shop.Status == ShopStatus.Open, kept.MutedAt != null))
        .Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    /// <param name="offered">Coupons the page shows.</param>
    public async Task<ShopperMarks> OfProduct(Buyer me, Id<Product> id, IReadOnlyCollection<Id<Coupon>> offered) =>
        new(await s_keepsProduct.On(db)(db, me.CustomerId, id), await Claimed(me, offered))
        {
            FollowsShop = await s_followsShopOf.On(db)(db, me.CustomerId, id),
            Waiting = await s_waiting.On(db)(db, me.CustomerId, id).ToHashSetAsync(),
        };

    /// <param name="offered">Coupons the page shows.</param>
    public async Task<ShopperMarks> OfShop(Buyer me, Id<Merchant> id, IReadOnlyCollection<Id<Coupon>> offered) =>
        new(await s_keepsShop.On(db)(db, me.CustomerId, id), await Claimed(me, offered));

    private async Task<IReadOnlyCollection<Id<Coupon>>> Claimed(Buyer me, IReadOnlyCollection<Id<Coupon>> offered) =>
        offered.Count == 0 ? [] : await s_claimed.On(db)(db, me.CustomerId).Where(offered.Contains).ToListAsync();
}
