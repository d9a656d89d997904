using ShopHub.Data;
using ShopHub.Data.Rulebook;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>J33: rules whose day has come.</summary>
public sealed class SwitchingRules(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((SwitchRules use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
