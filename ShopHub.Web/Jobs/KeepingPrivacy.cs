using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Privacy;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Jobs;

/// <summary>J35.</summary>
public sealed class RemindingOfPrivacy(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.All(
        door, shop => shop.Do((RemindOfPrivacy use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>ACL: everybody whose seven days are over, each for himself.</summary>
public sealed class ClosingAccounts(FrontDoor door, LeftShoppers left) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, tally) = (door.As(Clockwork.Itself), new Tally(0));
        foreach (var id in await shop.Ask((DueAccountClosingQueries ask, Clockwork me) => ask.Due(me)))
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await shop.Do((FinishAccountClosing use, Clockwork me) => use.Run(me, id));
            tally += outcome.Refusal is { } no ? new(0, 1, $"{no.Code} {no.Message}") : new(1);
        }

        // Their open pages end now, on other machines within ten seconds.
        if (tally.Done > 0) await left.LookAgain();
        return tally;
    }
}

/// <summary>J36.</summary>
public sealed class Forgetting(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((HideOldAddresses use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetAudit use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetReads use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetAccess use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetDeskPasses use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetSaid use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetChats use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ForgetCallNumbers use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
