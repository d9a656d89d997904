using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Catalog;

internal static class ShelfCards
{
    /// <summary>As they lie on a shelf: only what is listed, only of open shops.</summary>
    public static IQueryable<CardRow> Cards(this ShopDb db, IQueryable<Product> products) =>
        from product in products
        where product.Status == ListingStatus.On
        join shop in db.Merchants on product.MerchantId equals shop.Id
        where shop.Status == ShopStatus.Open
        select new CardRow
        {
            Id = product.Id, Title = product.Title, Price = product.Price, CoverUrl = product.CoverUrl, Sold = product.Sold,
            Promises = product.Promises, Condition = product.Condition, Presale = product.Presale, ShopName = shop.ShopName, BadgeUntil = shop.BadgeUntil,
            Brand = shop.BrandBadge, BrandUntil = shop.BrandUntil,
        };
}
