using ShopHub.Data;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs;

/// <summary>J32: each person for himself; in January the last days of the year before are counted too.</summary>
public sealed class CountingTurnover(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, day, tally) = (door.As(Clockwork.Itself), ShopCalendar.DayOf(occasion.Due), new Tally(0));
        int[] years = day.Month == 1 ? [day.Year - 1, day.Year] : [day.Year];
        foreach (var shops in await shop.Ask((PersonQueries ask, Clockwork me) => ask.Persons(me)))
        {
            foreach (var year in years)
            {
                stop.ThrowIfCancellationRequested();
                var outcome = await shop.Do((CountTurnover use, Clockwork me) => use.Run(me, shops, year));
                tally += outcome.Refusal is { } no ? new(0, 1, $"{no.Code} {no.Message}") : new(1);
            }
        }

        return tally;
    }
}
