using Microsoft.Extensions.Caching.Memory;

namespace ShopHub.Data.Catalog;

/// <summary>
/// What everybody looks at, kept for one second: together with the second a page may be stored, a changed price is seen
/// within two. For looking only; what is charged is always read anew.
/// </summary>
public sealed class ShelfCache : IDisposable
{
    private const int MostEntries = 5_000;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions
    {
        SizeLimit = MostEntries,
        ExpirationScanFrequency = TimeSpan.FromSeconds(5),
    });

    public Task<T> Keep<T>(object key, Func<Task<T>> read) => Keep(key, Kept, read);

    /// <param name="lifetime">Longer than a second only for what nobody checks against the shelf: words to search for.</param>
    public async Task<T> Keep<T>(object key, TimeSpan lifetime, Func<Task<T>> read)
    {
        if (_cache.TryGetValue(key, out T? kept)) return kept!;
        return _cache.Set(key, await read(), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime, Size = 1 });
    }

    /// <summary>Time was wound: what was kept is older than a second.</summary>
    public void Forget() => _cache.Clear();

    public void Dispose() => _cache.Dispose();
}
