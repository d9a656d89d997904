using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Trade;

/// <summary>A product kept in mind, and whether it can still be had.</summary>
public sealed record FavouriteRow(Id<Product> Id, string Title, string? CoverUrl, Money Price, string ShopName, bool IsOn);

public sealed record FavouriteShopRow(Id<Merchant> Id, string Code, string Name, string? LogoUrl, string City, bool IsOpen);

/// <summary>What a page that is the same for everybody does not know about this shopper.</summary>
public sealed record ShopperMarks(bool IsFavourite, IReadOnlyCollection<Id<Coupon>> Claimed)
{
    public static readonly ShopperMarks None = new(false, []);
}

[Queries]
public sealed class FavouriteQueries(ShopDb db)
{
    public const int PageSize = 20;

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
         select new FavouriteShopRow(shop.Id, shop.Code, shop.ShopName, shop.LogoUrl, shop.City, shop.Status == ShopStatus.Open))
        .Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    /// <summary>One question for one product page.</summary>
    public Task<ShopperMarks> OfProduct(Buyer me, Id<Product> id, IReadOnlyCollection<Id<Coupon>> offered) =>
        Marks(me, db.FavouriteProducts.Of(me).Where(f => f.ProductId == id).Select(_ => 1), offered);

    /// <summary>One question for one shop's page.</summary>
    public Task<ShopperMarks> OfShop(Buyer me, Id<Merchant> id, IReadOnlyCollection<Id<Coupon>> offered) =>
        Marks(me, db.FavouriteShops.Of(me).Where(f => f.MerchantId == id).Select(_ => 1), offered);

    private async Task<ShopperMarks> Marks(Buyer me, IQueryable<int> favourite, IReadOnlyCollection<Id<Coupon>> offered)
    {
        var customer = me.CustomerId;
        var found = await db.Customers.Where(c => c.Id == customer).Select(c => new
        {
            IsFavourite = favourite.Any(),
            Claimed = db.ClaimedCoupons.Where(h => h.CustomerId == c.Id && offered.Contains(h.CouponId)).Select(h => h.CouponId).ToList(),
        }).FirstOrDefaultAsync();
        return found is null ? ShopperMarks.None : new(found.IsFavourite, found.Claimed);
    }
}
