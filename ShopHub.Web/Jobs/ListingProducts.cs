using ShopHub.Data;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>LST: products whose minute to go on the shelf has come.</summary>
public sealed class ListingProducts(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((ListDueProducts use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
