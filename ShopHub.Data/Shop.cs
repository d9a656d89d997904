using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data;

/// <summary>What came of an act: done, or refused with a reason a person can read.</summary>
public record Outcome(Refusal? Refusal)
{
    public bool IsDone => Refusal is null;
}

/// <inheritdoc cref="Outcome"/>
public sealed record Outcome<T>(T? Value, Refusal? Refusal) : Outcome(Refusal);

/// <summary>Finds who is there. The only one who makes an actor for a page.</summary>
public interface IActorSource
{
    /// <summary>Null when nobody of that kind is signed in.</summary>
    Task<TActor?> Find<TActor>() where TActor : Actor;

    /// <summary>The address in the net he comes from; empty where there is none.</summary>
    string Address => "";
}

/// <summary>
/// The front door. An act runs in its own scope and transaction and is saved once; a refusal becomes an <see cref="Outcome"/>.
/// A question runs in its own scope, untracked.
/// </summary>
public sealed class Shop(IServiceScopeFactory scopes, IActorSource actors)
{
    private static readonly Counter<long> s_placed = new Meter("ShopHub").CreateCounter<long>("shophub.orders.placed", "{order}", "Orders placed");

    public async Task<Outcome<T>> Do<TUse, TActor, T>(Func<TUse, TActor, Task<T>> act)
        where TUse : notnull where TActor : Actor
    {
        try
        {
            var actor = await Needed<TActor>();
            return new(await Transact(act, actor), null);
        }
        catch (Refusal refusal)
        {
            return new(default, refusal);
        }
    }

    public async Task<Outcome> Do<TUse, TActor>(Func<TUse, TActor, Task> act) where TUse : notnull where TActor : Actor =>
        await Do<TUse, TActor, bool>(async (use, actor) =>
        {
            await act(use, actor);
            return true;
        });

    /// <exception cref="Refusal">Nobody of that kind is signed in, or what is asked for is not his.</exception>
    public async Task<T> Ask<TQueries, TActor, T>(Func<TQueries, TActor, Task<T>> question)
        where TQueries : notnull where TActor : Actor
    {
        var actor = await Needed<TActor>();
        return await Ask<TQueries, T>(ask => question(ask, actor));
    }

    /// <summary>A question anyone may put.</summary>
    public async Task<T> Ask<TQueries, T>(Func<TQueries, Task<T>> question) where TQueries : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ShopDb>().ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await question(scope.ServiceProvider.GetRequiredService<TQueries>());
    }

    /// <summary>Null when nobody of that kind is signed in.</summary>
    public Task<TActor?> Who<TActor>() where TActor : Actor => actors.Find<TActor>();

    private async Task<TActor> Needed<TActor>() where TActor : Actor =>
        await actors.Find<TActor>() ?? throw CommonRefusals.SignInFirst();

    private async Task<T> Transact<TUse, TActor, T>(Func<TUse, TActor, Task<T>> act, TActor actor)
        where TUse : notnull where TActor : Actor
    {
        for (var run = 1; ; run++)
        {
            try
            {
                return await RunOnce(act, actor);
            }
            catch (DbUpdateException fault) when (UniqueViolations.IsOne(fault))
            {
                if (run >= UseCaseAttribute.Of<TUse>.Kind.Runs) throw CommonRefusals.Twice();
            }
        }
    }

    private async Task<T> RunOnce<TUse, TActor, T>(Func<TUse, TActor, Task<T>> act, TActor actor)
        where TUse : notnull where TActor : Actor
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, turn) = (scope.ServiceProvider.GetRequiredService<ShopDb>(), scope.ServiceProvider.GetRequiredService<WriteTurn>());
        var use = scope.ServiceProvider.GetRequiredService<TUse>();
        try
        {
            var result = await db.Database.CreateExecutionStrategy().ExecuteAsync(
                () => Once(db, turn, UseCaseAttribute.Of<TUse>.Kind.ReadsFirst, () => act(use, actor), () => Log<TUse>(scope.ServiceProvider, actor)));
            scope.ServiceProvider.GetRequiredService<LookAgain>().Say();
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw CommonRefusals.ChangedByOthers();
        }
    }

    /// <summary>What staff does is written down with it.</summary>
    private void Log<TUse>(IServiceProvider services, Actor actor)
    {
        if (UseCaseAttribute.Of<TUse>.Kind.Unlogged || actor is not (ShopStaff or PlatformStaff)) return;
        var (db, note) = (services.GetRequiredService<ShopDb>(), services.GetRequiredService<AuditNote>());
        AuditTrail.Write(db, typeof(TUse).Name, actor, note, actors.Address, services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static async Task<T> Once<T>(ShopDb db, WriteTurn turn, bool readsFirst, Func<Task<T>> act, Action log)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        T result;
        bool speaks;
        int placed;
        await using (turn)
        {
            if (!readsFirst) await turn.Begin();
            result = await act();
            // Once, not before each look at what has changed.
            db.ChangeTracker.DetectChanges();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            log();
            speaks = db.ChangeTracker.Entries<OutboxMessage>().Any(e => e.State is EntityState.Added or EntityState.Modified && e.Entity.IsFresh);
            placed = db.ChangeTracker.Entries<Order>().Count(e => e.State is EntityState.Added);
            await turn.Save();
        }

        if (speaks) OutboxBell.Ring();
        if (placed > 0) s_placed.Add(placed);
        return result;
    }
}

/// <summary>A front door for those who act without a browser: jobs, callbacks, verbs, specs.</summary>
public sealed class FrontDoor(IServiceScopeFactory scopes)
{
    public Shop As(Actor actor) => new(scopes, new One(actor));

    private sealed class One(Actor actor) : IActorSource
    {
        public Task<TActor?> Find<TActor>() where TActor : Actor => Task.FromResult(actor as TActor);
    }
}
