using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>
/// Keeps the index in step with the rows: the changes that acts have written are followed within half a second of a search;
/// a comparison of everything finds what no change told of (sales, stars, what a verb wrote while this program was down).
/// </summary>
public sealed class SearchFollower(IProductIndex index, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_freshness = TimeSpan.FromMilliseconds(500);

    // On SQL Server a change may become visible after one with a higher number.
    private const int Overlap = 200;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Queue<long> _followed = new();
    private long? _at;
    private long _last;
    private volatile bool _compared;

    /// <summary>Whoever finds it stale brings it up to date; the others take what there is, unless there is nothing yet.</summary>
    public async Task BeFresh(ShopDb db)
    {
        if (IsFresh) return;
        if (!await _one.WaitAsync(_compared ? TimeSpan.Zero : Timeout.InfiniteTimeSpan)) return;
        try
        {
            if (IsFresh) return;
            if (_compared) await Follow(db);
            else await CompareAll(db);
            _at = clock.GetTimestamp();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Everything is laid beside the rows.</summary>
    /// <returns>How many products were not as the index had them.</returns>
    public async Task<int> Compare(ShopDb db)
    {
        await _one.WaitAsync();
        try
        {
            return await CompareAll(db);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsFresh => _compared && _at is { } at && clock.GetElapsedTime(at) < s_freshness;

    private async Task<int> CompareAll(ShopDb db)
    {
        // Changes from here on are followed, whether the comparison has seen them or not.
        var last = await db.SearchChanges.MaxAsync(c => (long?)c.Seq) ?? 0;
        await Learn(db);
        var (wanted, had) = (await SearchedRows.Stamps(db), await index.Stamps());
        var gone = had.Keys.Where(id => !wanted.ContainsKey(id)).ToList();
        var changed = wanted.Where(w => had.GetValueOrDefault(w.Key) != w.Value || !had.ContainsKey(w.Key)).Select(w => w.Key).ToList();
        await index.Remove(gone);
        await Take(db, changed);
        await index.Show();
        (_last, _compared) = (Math.Max(_last, last), true);
        if (gone.Count + changed.Count > 0) await index.Keep();
        return gone.Count + changed.Count;
    }

    private async Task Follow(ShopDb db)
    {
        var changes = await db.SearchChanges.Where(c => c.Seq > _last - Overlap).OrderBy(c => c.Seq).ToListAsync();
        changes.RemoveAll(c => _followed.Contains(c.Seq));
        if (changes.Count == 0) return;
        if (changes.Exists(c => c.IsOfWords)) await Learn(db);
        foreach (var shop in changes.Where(c => c.MerchantId is not null).Select(c => c.MerchantId!.Value).Distinct())
        {
            await index.Remove(shop);
            await Take(db, await db.Products.Where(p => p.MerchantId == shop && p.Status == ListingStatus.On).Select(p => p.Id).ToListAsync());
        }

        await Take(db, [.. changes.Where(c => c.ProductId is not null).Select(c => c.ProductId!.Value).Distinct()]);
        await index.Show();
        _last = Math.Max(_last, changes[^1].Seq);
        foreach (var change in changes) _followed.Enqueue(change.Seq);
        while (_followed.Count > Overlap * 2) _followed.Dequeue();
    }

    private async Task Learn(ShopDb db)
    {
        var taught = await db.SynonymGroups.OrderBy(g => g.TaughtAt).ThenBy(g => g.Id).Select(g => g.Words).ToListAsync();
        index.Learn(taught.Count == 0 ? Synonyms.Table : new(taught));
    }

    /// <summary>What is not listed any more leaves the index.</summary>
    private async Task Take(ShopDb db, IReadOnlyCollection<Id<Product>> products)
    {
        foreach (var some in products.Chunk(SearchedRows.Batch))
        {
            var listed = await SearchedRows.Of(db, some);
            await index.Remove([.. some.Except(listed.Select(p => p.Id))]);
            await index.Put(listed);
        }
    }
}
