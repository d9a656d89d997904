using ShopHub.Data;
using ShopHub.Data.Following;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>WAT: prices that fell and goods that are back, told to who waits for them.</summary>
public sealed class TellingWatchers(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((TellWatchers use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>FLW: what followed shops have new, told to their followers.</summary>
public sealed class TellingFollowers(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = await Sweep.All(door, shop => shop.Do((GatherNews use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
        var shop = door.As(Clockwork.Itself);
        for (var done = 0; ; done++)
        {
            stop.ThrowIfCancellationRequested();
            var told = await shop.Do((TellFollowers use, Clockwork me) => use.Run(me, Timetable.Batch));
            if (told.Refusal is { } refusal) return tally + new Tally(done, 1, $"{refusal.Code} {refusal.Message}");
            if (!told.Value) return tally + new Tally(done);
        }
    }
}
