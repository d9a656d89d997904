using ShopHub.Data;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Supervision;

namespace ShopHub.Web.Jobs;

/// <summary>J20: shops whose identity was last checked six months ago.</summary>
public sealed class AskingIdentities(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((AskIdentities use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>IDC: reminders, what was not handed in, reviews that are late.</summary>
public sealed class WatchingIdentities(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((RemindOfIdentity use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ActOnOverdueIdentities use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>J34: each January and July.</summary>
public sealed class ReportingToAuthority(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var outcome = await door.As(Clockwork.Itself).Do((DrawDueAuthorityReport use, Clockwork me) => use.Run(me, AuthorityPolicy.DueOn(occasion.Due)));
        return outcome.Refusal is { } no ? new(0, 1, $"{no.Code} {no.Message}") : new(outcome.Value);
    }
}
