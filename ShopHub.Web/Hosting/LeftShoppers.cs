using System.Collections.Frozen;
using ShopHub.Data;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Hosting;

/// <summary>
/// Who has closed his account lately: a cookie says for minutes that he is still here, every open page must know better.
/// Looked up every ten seconds by one of those who ask, not by every page.
/// </summary>
public sealed class LeftShoppers(FrontDoor door, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(10);

    // A day longer than a cookie lives.
    private static readonly TimeSpan Watched = TimeSpan.FromDays(15);

    private readonly SemaphoreSlim _one = new(1);
    private FrozenSet<Id<Customer>> _left = FrozenSet<Id<Customer>>.Empty;
    private long _at;

    public async ValueTask<bool> Includes(Id<Customer> customer)
    {
        if (_at == 0 || clock.GetElapsedTime(_at) > BelievedFor) await Look();
        return _left.Contains(customer);
    }

    /// <summary>Somebody has left just now.</summary>
    public Task LookAgain()
    {
        _at = 0;
        return Look();
    }

    public void Dispose() => _one.Dispose();

    private async Task Look()
    {
        await _one.WaitAsync();
        try
        {
            if (_at != 0 && clock.GetElapsedTime(_at) <= BelievedFor) return;
            var since = clock.GetUtcNow() - Watched;
            var left = await door.As(Clockwork.Itself).Ask((AccountClosingQueries ask) => ask.LeftSince(since));
            (_left, _at) = (left.ToFrozenSet(), clock.GetTimestamp());
        }
        finally
        {
            _one.Release();
        }
    }
}
