using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Following;

/// <summary>What a shopper has looked at.</summary>
[Queries]
public sealed class SeenQueries(ShopDb db)
{
    public const int PageSize = 40;

    /// <summary>Latest first; one more than a page holds tells that there is another.</summary>
    public Task<List<SeenRow>> Page(Buyer me, int page) => (
        from seen in db.SeenProducts.Of(me)
        join product in db.Products on seen.ProductId equals product.Id
        join shop in db.Merchants on product.MerchantId equals shop.Id
        orderby seen.At descending, seen.ProductId
        select new SeenRow(
            product.Id, product.Title, product.CoverUrl, product.Price, product.Status == ListingStatus.On && shop.Status == ShopStatus.Open, seen.At))
        .Skip((Math.Clamp(page, 1, 50) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    public Task<bool> IsKept(Buyer me) => db.Customers.AnyAsync(c => c.Id == me.CustomerId && c.HistorySince != null);
}

public sealed record SeenRow(Id<Product> Id, string Title, string? CoverUrl, Money Price, bool IsOn, DateTimeOffset At);
