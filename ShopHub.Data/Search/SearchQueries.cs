using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <param name="Found">What the index says; without its products, which are the cards.</param>
public sealed record FoundGoods(IReadOnlyList<CardRow> Cards, bool HasMore, SearchHits Found)
{
    public static readonly FoundGoods Empty = new([], false, SearchHits.None);
}

/// <summary>A product of the shop among all that is found.</summary>
public sealed record PlaceRow
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public string? CoverUrl { get; init; }

    public required PlacedProduct Placed { get; init; }

    public required IReadOnlyList<RankingFactor> Factors { get; init; }
}

public sealed record PlacePage(int Total, IReadOnlyList<PlaceRow> Rows);

/// <summary>What is found by words and filters.</summary>
[Queries]
public sealed class SearchQueries(ShopDb db, IProductIndex index, SearchFollower follower, ShelfCache cache, WordCounter counter, TimeProvider clock)
{
    public const int PageSize = ShelfQueries.PageSize;

    private const int DeepestPage = 100;

    // Of one shop in one search.
    private const int MostPlaces = 50;

    /// <param name="page">From 1.</param>
    public async Task<FoundGoods> Find(SearchAsk ask, int page)
    {
        var wanted = ask with { Skip = (Math.Clamp(page, 1, DeepestPage) - 1) * PageSize, Take = PageSize };
        var found = await cache.Keep(wanted, () => Read(wanted));
        if (page == 1 && ask.Words.Length > 0) counter.Count(ask.Words, found.Found is { Total: > 0, AreNear: false });
        return found;
    }

    /// <summary>The first few products for words that are still being typed.</summary>
    public Task<IReadOnlyList<CardRow>> Glance(string words, int take) => cache.Keep((nameof(Glance), words, take), async () =>
    {
        await follower.BeFresh(db);
        return await Cards((await index.Find(new() { Words = words, Take = take }, clock.GetUtcNow())).Products);
    });

    /// <summary>Where the shop's own products stand, and why.</summary>
    public async Task<PlacePage> Places(ShopStaff by, string words)
    {
        by.Needs(Domain.Merchants.ShopPermission.Products);
        await follower.BeFresh(db);
        var now = clock.GetUtcNow();
        var places = await index.Places(words, by.MerchantId, MostPlaces, now);
        var ids = places.Products.Select(p => p.Product).ToList();
        var rows = await db.Products.Of(by).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Title, p.CoverUrl, p.Sold, p.ReviewCount, p.StarSum, p.ListedAt }).ToDictionaryAsync(p => p.Id);
        var hasBadge = (await db.Merchants.Where(m => m.Id == by.MerchantId).Select(m => m.BadgeUntil).SingleAsync()) > now;
        var service = await db.ServiceOf(by.MerchantId, now);
        return new(places.Total, [.. from place in places.Products
                                     where rows.ContainsKey(place.Product)
                                     let p = rows[place.Product]
                                     select new PlaceRow
                                     {
                                         Id = p.Id, Title = p.Title, CoverUrl = p.CoverUrl, Placed = place,
                                         Factors = Ranking.Explain(p.Sold, p.ReviewCount, p.StarSum, service, hasBadge, now - (p.ListedAt ?? now)),
                                     }]);
    }

    private async Task<FoundGoods> Read(SearchAsk ask)
    {
        await follower.BeFresh(db);
        var found = await index.Find(ask, clock.GetUtcNow());
        return new(await Cards(found.Products), found.Total > ask.Skip + ask.Take && ask.Skip + ask.Take < DeepestPage * PageSize, found);
    }

    private async Task<IReadOnlyList<CardRow>> Cards(IReadOnlyList<Id<Product>> found)
    {
        if (found.Count == 0) return [];
        var cards = await db.Cards(db.Products.Where(p => found.Contains(p.Id))).ToListAsync();
        var place = found.Select((id, i) => (id, i)).ToDictionary(f => f.id, f => f.i);
        return [.. cards.OrderBy(c => place[c.Id])];
    }
}
