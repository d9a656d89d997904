using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Following;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Following;

public sealed record Seen(Id<Customer> CustomerId, Id<Product> ProductId, DateTimeOffset At);

/// <summary>What signed-in shoppers look at, in memory until <see cref="RememberSeen"/> writes it down: a page never waits for a write.</summary>
public sealed class SeenGoods(TimeProvider clock)
{
    // Nobody can fill the memory by looking.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(Id<Customer> Customer, Id<Product> Product), DateTimeOffset> _seen = new();

    public void Look(Id<Customer> customer, Id<Product> product)
    {
        if (_seen.Count < Most) _seen[(customer, product)] = clock.GetUtcNow();
    }

    /// <summary>What was looked at since the last time.</summary>
    public IReadOnlyList<Seen> Taken()
    {
        var taken = new List<Seen>();
        foreach (var key in _seen.Keys)
            if (_seen.TryRemove(key, out var at)) taken.Add(new(key.Customer, key.Product, at));
        return taken;
    }

    /// <summary>What could not be written down; a later look stays.</summary>
    public void PutBack(IEnumerable<Seen> seen)
    {
        foreach (var one in seen) _seen.TryAdd((one.CustomerId, one.ProductId), one.At);
    }

    /// <param name="product">Null: everything of his.</param>
    public void Forget(Id<Customer> customer, Id<Product>? product)
    {
        foreach (var key in _seen.Keys.Where(k => k.Customer == customer && (product is null || k.Product == product))) _seen.TryRemove(key, out _);
    }
}

/// <summary>What shoppers looked at is written down for those who want it kept; the last 200 of each stay.</summary>
[UseCase(Runs = 3)]
public sealed class RememberSeen(ShopDb db)
{
    public async Task Run(Clockwork by, IReadOnlyList<Seen> seen)
    {
        foreach (var his in seen.GroupBy(s => s.CustomerId))
            if (await db.Customers.AnyAsync(c => c.Id == his.Key && c.LeftAt == null && c.HistorySince != null)) await Keep(his.Key, [.. his.OrderByDescending(s => s.At).Take(SeenProduct.Most)]);
    }

    private async Task Keep(Id<Customer> who, List<Seen> seen)
    {
        var keys = seen.ConvertAll(s => s.ProductId);
        var before = await db.SeenProducts.Where(s => s.CustomerId == who && keys.Contains(s.ProductId)).ToDictionaryAsync(s => s.ProductId);
        foreach (var one in seen)
        {
            if (before.TryGetValue(one.ProductId, out var row)) row.Again(one.At);
            else db.SeenProducts.Add(SeenProduct.Of(who, one.ProductId, one.At));
        }

        var others = db.SeenProducts.Where(s => s.CustomerId == who && !keys.Contains(s.ProductId));
        var tooOld = await others.OrderByDescending(s => s.At).Skip(SeenProduct.Most - seen.Count).Select(s => (DateTimeOffset?)s.At).FirstOrDefaultAsync();
        if (tooOld is { } until) await others.Where(s => s.At <= until).ExecuteDeleteAsync();
    }
}

/// <summary>The shopper takes one product from his history, or all.</summary>
[UseCase]
public sealed class ForgetSeen(ShopDb db, SeenGoods waiting)
{
    /// <param name="id">Null: everything.</param>
    public async Task Run(Buyer by, Id<Product>? id)
    {
        waiting.Forget(by.CustomerId, id);
        var mine = db.SeenProducts.Of(by);
        await (id is { } one ? mine.Where(s => s.ProductId == one) : mine).ExecuteDeleteAsync();
    }
}

/// <summary>The shopper wants his history kept, or no longer; then what is there goes too.</summary>
[UseCase]
public sealed class KeepHistory(ShopDb db, SeenGoods waiting, TimeProvider clock)
{
    public async Task Run(Buyer by, bool on)
    {
        (await db.Customers.Where(c => c.Id == by.CustomerId).Found()).KeepHistory(on, clock.GetUtcNow());
        if (on) return;
        waiting.Forget(by.CustomerId, null);
        await db.SeenProducts.Of(by).ExecuteDeleteAsync();
    }
}
