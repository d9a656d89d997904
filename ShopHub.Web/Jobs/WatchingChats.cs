using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>J28.</summary>
public sealed class WatchingChats(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((ActOnChatTimers use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>J29.</summary>
public sealed class WatchingMessageTasks(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((ActOnMessageTasks use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ActOnCalls use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
