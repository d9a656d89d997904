using ShopHub.Data;
using ShopHub.Data.Design;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>DSN: shop pages whose minute has come.</summary>
public sealed class PublishingDesigns(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((PublishDueDesigns use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
