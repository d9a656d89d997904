using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>
/// The titles of everything on sale, in memory: a substring in 10,000 Chinese titles is found in a fraction of the time a
/// LIKE takes, on both engines alike. Says only which products and in what order; what is shown comes from the rows.
/// </summary>
public sealed class SearchIndex(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Snapshot _snapshot = new([], null);

    public async Task<List<Id<Product>>> Find(ShopDb db, string words, ShelfSort sort, int skip, int take)
    {
        var wanted = words.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0) return [];
        var titles = (await Fresh(db)).Titles;
        var hits = titles.Where(t => Array.TrueForAll(wanted, w => t.Text.Contains(w, StringComparison.Ordinal)));
        return [.. Sorted(hits, sort).Skip(skip).Take(take).Select(t => t.Id)];
    }

    public void Dispose() => _refreshing.Dispose();

    // The snapshot is stored best seller first, so the usual order costs nothing.
    private static IEnumerable<Title> Sorted(IEnumerable<Title> hits, ShelfSort sort) => sort switch
    {
        ShelfSort.Popular => hits,
        ShelfSort.Newest => hits.OrderByDescending(t => t.ListedAt),
        ShelfSort.Cheapest => hits.OrderBy(t => t.Fen),
        ShelfSort.Dearest => hits.OrderByDescending(t => t.Fen),
    };

    private async Task<Snapshot> Fresh(ShopDb db)
    {
        var now = clock.GetTimestamp();
        if (IsFresh(now)) return _snapshot;
        // Whoever finds it stale makes it new; the others take the old one, unless there is none yet.
        if (!await _refreshing.WaitAsync(_snapshot.At is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero)) return _snapshot;
        try
        {
            if (!IsFresh(now)) _snapshot = new(await Read(db), now);
            return _snapshot;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private bool IsFresh(long now) => _snapshot.At is { } at && clock.GetElapsedTime(at, now) < Freshness;

    private static async Task<Title[]> Read(ShopDb db)
    {
        var rows = await (from product in db.Products
                          where product.Status == ListingStatus.On
                          join shop in db.Merchants on product.MerchantId equals shop.Id
                          where shop.Status == ShopStatus.Open
                          orderby product.Sold descending
                          select new { product.Id, product.Title, product.ListedAt, product.Price.Fen, shop.ShopName }).ToListAsync();
        return [.. rows.Select(r => new Title(r.Id, $"{r.Title} {r.ShopName}".ToUpperInvariant(), r.Fen, r.ListedAt))];
    }

    private sealed record Title(Id<Product> Id, string Text, long Fen, DateTimeOffset? ListedAt);

    private sealed record Snapshot(Title[] Titles, long? At);
}
