using ShopHub.Data;
using ShopHub.Data.Recommendations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Recommendations;

namespace ShopHub.Web.Jobs;

/// <summary>REC: what goes with what, counted anew.</summary>
public sealed class RelatingProducts(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var relation in Enum.GetValues<Relation>()) tally += await Count(relation, stop);
        return tally;
    }

    private async Task<Tally> Count(Relation relation, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var baskets = await shop.Ask((BasketQueries ask, Clockwork me) => ask.Of(me, relation));
        var before = await shop.Ask((BasketQueries ask, Clockwork me) => ask.Known(me, relation));
        var done = 0;
        foreach (var some in Related().Chunk(Timetable.Batch))
        {
            stop.ThrowIfCancellationRequested();
            var kept = await shop.Do((KeepRelated use, Clockwork me) => use.Run(me, relation, some));
            if (kept.Refusal is { } refusal) return new(done, 1, $"{refusal.Code} {refusal.Message}");
            done += some.Length;
        }

        return new(done);

        // Those that have nobody beside them any more come last.
        IEnumerable<Related> Related()
        {
            foreach (var related in baskets.Related())
            {
                before.Remove(related.Product);
                yield return related;
            }

            foreach (var gone in before) yield return new(gone, []);
        }
    }
}
