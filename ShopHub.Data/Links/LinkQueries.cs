using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Links;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Links;

/// <summary>Where a link leads: a product's page or a shop's.</summary>
public sealed record LinkTarget(Id<ShortLink> Link, Id<Product>? Product, string ShopCode)
{
    public string Path => Product is { } product ? $"/p/{product}" : $"/s/{ShopCode}";
}

/// <summary>What a card or a poster shows.</summary>
public sealed record LinkCard
{
    public required string Title { get; init; }

    public required string Says { get; init; }

    public required string ShopName { get; init; }

    public string? PictureUrl { get; init; }

    /// <summary>Null for a shop.</summary>
    public Money? Price { get; init; }

    /// <summary>Other options cost more.</summary>
    public bool IsLowest { get; init; }
}

/// <summary>What anybody learns of a link.</summary>
[Queries]
public sealed class LinkQueries(ShopDb db)
{
    private const int MostOfASitemap = 10_000;

    private static readonly ShopStatus[] s_seen = [ShopStatus.Open, ShopStatus.Restricted];

    /// <summary>Null: no such link.</summary>
    public Task<LinkTarget?> Target(string code) => (
        from link in db.ShortLinks
        where link.Code == code
        join shop in db.Merchants on link.MerchantId equals shop.Id
        select new LinkTarget(link.Id, link.ProductId, shop.Code)).FirstOrDefaultAsync();

    /// <summary>Null: no such link.</summary>
    public async Task<LinkCard?> Card(string code)
    {
        var found = await (
            from link in db.ShortLinks
            where link.Code == code
            join shop in db.Merchants on link.MerchantId equals shop.Id
            select new { link.ProductId, shop.ShopName, shop.Intro, shop.LogoUrl }).FirstOrDefaultAsync();
        if (found is null) return null;
        if (found.ProductId is not { } id) return new() { Title = found.ShopName, Says = found.Intro, ShopName = found.ShopName, PictureUrl = found.LogoUrl };
        return await db.Products.Where(p => p.Id == id).Select(p => new LinkCard
        {
            Title = p.Title, Says = p.Subtitle, ShopName = found.ShopName, PictureUrl = p.CoverUrl, Price = p.Price,
            IsLowest = db.Skus.Any(s => s.ProductId == p.Id && s.IsActive && s.Price.Fen > p.Price.Fen),
        }).FirstOrDefaultAsync();
    }

    /// <summary>How many sheets the map of the whole platform has.</summary>
    public async Task<int> Sheets() => 1 + (await Listed().CountAsync() - 1) / MostOfASitemap;

    /// <summary>The paths of one sheet, from 1; the shops stand on the first.</summary>
    public async Task<List<string>> Sheet(int number)
    {
        var products = await Listed().OrderBy(p => p.Id).Skip((number - 1) * MostOfASitemap).Take(MostOfASitemap).Select(p => p.Id).ToListAsync();
        var shops = number > 1 ? [] : await db.Merchants.Where(m => s_seen.Contains(m.Status)).OrderBy(m => m.Id).Take(MostOfASitemap).Select(m => m.Code).ToListAsync();
        return [.. shops.Select(code => $"/s/{code}"), .. products.Select(id => $"/p/{id}")];
    }

    private IQueryable<Product> Listed() => db.Products.Where(p => p.Status == ListingStatus.On && db.Merchants.Any(m => m.Id == p.MerchantId && s_seen.Contains(m.Status)));
}
