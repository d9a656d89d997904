using ShopHub.Data;
using ShopHub.Data.Onboarding;
using ShopHub.Domain.Access;
using ShopHub.Domain.Onboarding;

namespace ShopHub.Web.Jobs;

/// <summary>Asks the channel how far shops' applications are.</summary>
public sealed class AskingOpenings(FrontDoor door, IAccountOpenings openings) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var tally = new Tally(0);
        foreach (var number in await shop.Ask((OpeningQueries ask, Clockwork me) => ask.Due(me, Timetable.Batch)))
        {
            var answer = await openings.Query(number, stop);
            var words = $"{answer.Code} {answer.Message}".Trim();
            var heard = await shop.Do((RecordOpening use, Clockwork me) => use.Run(me, number, answer.Value, words));
            tally += answer.IsDone && heard.IsDone ? new(1) : new(0, 1, heard.Refusal?.Message ?? words);
        }

        return tally;
    }
}
