using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Shelves;

/// <summary>Which products a group holds, in its order; whoever asks cuts further.</summary>
internal static class Groups
{
    public static IQueryable<Product> ProductsOf(this ShopDb db, ProductGroup group, DateTimeOffset now) =>
        group.Rule is { } rule ? db.ProductsBy(rule, group.MerchantId, now) : db.ProductsByHand(group.Id);

    public static IQueryable<Product> ProductsByHand(this ShopDb db, Id<ProductGroup> id) =>
        from place in db.GroupedProducts
        where place.GroupId == id
        join product in db.Products on place.ProductId equals product.Id
        orderby place.Position
        select product;

    public static IQueryable<Product> ProductsBy(this ShopDb db, GroupRule rule, Id<Merchant> shop, DateTimeOffset now)
    {
        var wanted = db.Products.Where(p => p.MerchantId == shop && p.Status == ListingStatus.On);
        if (rule.CategoryCode is { } category) wanted = wanted.Where(p => p.CategoryCode == category);
        if (rule.LeastPrice is { } least) wanted = wanted.Where(p => p.Price.Fen >= least);
        if (rule.MostPrice is { } most) wanted = wanted.Where(p => p.Price.Fen <= most);
        if (rule.Promises is not Promises.None and var promised) wanted = wanted.Where(p => (p.Promises & promised) == promised);
        if (rule.LeastSold is { } sold) wanted = wanted.Where(p => p.Sold >= sold);
        if (rule.TitleWord is { } word) wanted = wanted.Where(p => EF.Functions.Like(p.Title, "%" + LikeText.Escaped(word) + "%", "\\"));
        if (rule.ListedWithinDays is { } days)
        {
            var since = now.AddDays(-days);
            wanted = wanted.Where(p => p.ListedAt >= since);
        }

        if (rule.InStock)
            wanted = wanted.Where(p => db.Skus.Any(s => s.ProductId == p.Id && s.IsActive && db.Stock.Any(k => k.SkuId == s.Id && k.OnHand > k.Held)));
        return rule.Order switch
        {
            GroupOrder.BestSelling => wanted.OrderByDescending(p => p.Sold).ThenBy(p => p.Id),
            GroupOrder.Newest => wanted.OrderByDescending(p => p.ListedAt).ThenBy(p => p.Id),
            GroupOrder.Cheapest => wanted.OrderBy(p => p.Price.Fen).ThenBy(p => p.Id),
            GroupOrder.Dearest => wanted.OrderByDescending(p => p.Price.Fen).ThenBy(p => p.Id),
        };
    }
}
