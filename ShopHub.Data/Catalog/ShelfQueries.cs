using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>What anyone may see on the shelves. Only listed products of open shops.</summary>
[Queries]
public sealed class ShelfQueries(ShopDb db, ShelfCache cache)
{
    public const int PageSize = 20;

    private const int HomeShops = 4;

    private const int DeepestPage = 100;

    public Task<List<CardRow>> Popular(int count) => cache.Keep((nameof(Popular), count), () =>
        Cards(db.Products.OrderByDescending(p => p.Sold).ThenBy(p => p.Id)).Take(count).ToListAsync());

    public Task<ShelfPage> OfCategory(string code, ShelfSort sort, int page) =>
        cache.Keep((nameof(OfCategory), code, sort, page), () => Page(db.Products.Where(p => p.CategoryCode == code), sort, page));

    public Task<ShelfPage> OfShop(Id<Merchant> shop, ShelfSort sort, int page) =>
        cache.Keep((nameof(OfShop), shop, sort, page), () => Page(db.Products.Where(p => p.MerchantId == shop), sort, page));

    /// <summary>What the home page shows.</summary>
    public Task<HomeShelves> Home() =>
        cache.Keep(nameof(HomeShelves), async () => new HomeShelves(await Shops(HomeShops), await Popular(PageSize)));

    /// <summary>Open shops with what they sell best.</summary>
    private async Task<List<ShopTile>> Shops(int count)
    {
        var shops = await db.Merchants.Where(m => m.Status == ShopStatus.Open).OrderBy(m => m.ContractAt).Take(count)
            .Select(m => new { m.Id, Tile = new ShopTile { Code = m.Code, Name = m.ShopName, LogoUrl = m.LogoUrl, City = m.City, BadgeUntil = m.BadgeUntil } })
            .ToListAsync();
        foreach (var shop in shops) shop.Tile.Goods = await BestOf(shop.Id, 3);
        return [.. shops.Select(s => s.Tile)];
    }

    private Task<List<CardRow>> BestOf(Id<Merchant> shop, int count) =>
        Cards(db.Products.Where(p => p.MerchantId == shop).OrderByDescending(p => p.Sold)).Take(count).ToListAsync();

    private async Task<ShelfPage> Page(IQueryable<Product> products, ShelfSort sort, int page)
    {
        var cards = await Cards(Sorted(products, sort)).Skip((Within(page) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        return new([.. cards.Take(PageSize)], cards.Count > PageSize);
    }

    private static int Within(int page) => Math.Clamp(page, 1, DeepestPage);

    private static IQueryable<Product> Sorted(IQueryable<Product> products, ShelfSort sort) => sort switch
    {
        ShelfSort.Popular or ShelfSort.BestSelling => products.OrderByDescending(p => p.Sold).ThenBy(p => p.Id),
        ShelfSort.Newest => products.OrderByDescending(p => p.ListedAt).ThenBy(p => p.Id),
        ShelfSort.Cheapest => products.OrderBy(p => p.Price.Fen).ThenBy(p => p.Id),
        ShelfSort.Dearest => products.OrderByDescending(p => p.Price.Fen).ThenBy(p => p.Id),
    };

    private IQueryable<CardRow> Cards(IQueryable<Product> products) => db.Cards(products);
}
