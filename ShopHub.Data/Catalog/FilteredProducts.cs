using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog;

/// <summary>A shop's products by what is typed above the list; the list and its export find the same ones.</summary>
internal static class FilteredProducts
{
    public static IQueryable<Product> ProductsBy(this ShopDb db, ShopStaff me, ListingStatus? status, string? words)
    {
        var wanted = db.Products.Of(me);
        if (status is { } only) wanted = wanted.Where(p => p.Status == only);
        return words?.Trim() is { Length: > 0 } text ? wanted.Where(p => EF.Functions.Like(p.Title, "%" + LikeText.Escaped(text) + "%", "\\") || p.Code == text) : wanted;
    }
}
