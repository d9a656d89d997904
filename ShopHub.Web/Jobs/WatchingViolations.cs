using ShopHub.Data;
using ShopHub.Data.Closing;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>Measures whose time is over.</summary>
public sealed class EndingMeasures(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((EndMeasures use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>J38: measures that everybody must see.</summary>
public sealed class PublishingMeasures(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((PublishMeasures use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>FCL: unshipped orders of shops that the platform closes.</summary>
public sealed class RefundingForcedOrders(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((RefundForcedOrders use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
