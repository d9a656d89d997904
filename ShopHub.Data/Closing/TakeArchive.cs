using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>The owner takes the shop's data home: written down before the first byte goes out, one at a time (DRG-06).</summary>
[UseCase(Runs = 2)]
public sealed class StartArchive(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>closing.owner-only</c>, <c>closing.archive-runs</c></exception>
    public async Task<Id<ShopArchive>> Run(ShopStaff by)
    {
        await db.MustOwn(by);
        var now = clock.GetUtcNow();
        if (await db.Archives.Of(by).FirstOrDefaultAsync(a => a.RunsFor != null) is { } running)
        {
            if (!running.IsDead(now)) throw ClosingRefusals.ArchiveRuns();
            running.BreakOff();
            // The unique row must be gone before the next one comes, whatever the order in which rows are saved.
            await db.Archives.Of(by).Where(a => a.Id == running.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.RunsFor, (Id<Merchant>?)null));
            db.Entry(running).State = EntityState.Detached;
        }

        var started = ShopArchive.Start(by, now);
        db.Archives.Add(started);
        return started.Id;
    }
}

/// <summary>The last byte has gone out, or whoever downloaded it has gone.</summary>
[UseCase(Unlogged = true)]
public sealed class EndArchive(ShopDb db, TimeProvider clock)
{
    /// <param name="bytes">Null when it was broken off.</param>
    public async Task Run(ShopStaff by, Id<ShopArchive> id, long? bytes)
    {
        by.Needs(ShopPermission.Money);
        var archive = await db.Archives.Of(by).Where(a => a.Id == id).Found();
        if (bytes is { } all) archive.Finish(all, clock.GetUtcNow());
        else archive.BreakOff();
    }
}
