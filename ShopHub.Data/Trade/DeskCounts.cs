using System.Collections.Concurrent;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Trade;

/// <summary>
/// Remembers for some seconds how many orders a filter matches. Counting a million costs more than reading a page, and a
/// pager may be a little behind: what a small shop sees is counted anew each time.
/// </summary>
public sealed class DeskCounts(TimeProvider clock)
{
    /// <summary>Counts below this cost nothing and are never remembered.</summary>
    private const int Cheap = 2_000;

    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<(Id<Merchant>, OrderFilter), (int Count, long At)> _known = new();

    public async Task<int> Of(Id<Merchant> shop, OrderFilter filter, Func<Task<int>> count)
    {
        var key = (shop, filter);
        if (_known.TryGetValue(key, out var known) && clock.GetElapsedTime(known.At) < Lifetime) return known.Count;
        var now = await count();
        if (_known.Count > MostRemembered) _known.Clear();
        if (now > Cheap) _known[key] = (now, clock.GetTimestamp());
        return now;
    }
}
