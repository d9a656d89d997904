using ShopHub.Data;
using ShopHub.Data.Closing;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>J22: every shop on its way to be closed, each for itself.</summary>
public sealed class LookingAfterClosings(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, tally) = (door.As(Clockwork.Itself), new Tally(0));
        foreach (var id in await shop.Ask((DueClosingQueries ask, Clockwork me) => ask.Due(me)))
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await shop.Do((LookAfterClosing use, Clockwork me) => use.Run(me, id));
            tally += outcome.Refusal is { } no ? new(0, 1, $"{no.Code} {no.Message}") : new(1);
        }

        return tally;
    }
}
