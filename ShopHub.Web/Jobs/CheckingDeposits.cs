using ShopHub.Data;
using ShopHub.Data.Deposits;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>J18: shops whose deposit is short, and those that have been told so before.</summary>
public sealed class CheckingDeposits(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((ActOnDepositCalls use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((CallForDeposits use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
