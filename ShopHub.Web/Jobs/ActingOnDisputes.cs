using ShopHub.Data;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>J10.</summary>
public sealed class ActingOnDisputes(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.PastStuck(
        door, (shop, batch, skip) => shop.Do((ActOnOverdueDisputes use, Clockwork me) => use.Run(me, batch, skip)), stop);
}
