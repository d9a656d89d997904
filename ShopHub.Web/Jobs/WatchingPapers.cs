using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>J19: rights and brands whose papers run out, and reviews of papers that are late.</summary>
public sealed class WatchingPapers(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((ActOnDueRights use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ActOnDueBrands use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ClearTheShelf use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((SuspendForPapers use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ActOnOverduePapers use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
