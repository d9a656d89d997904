using Microsoft.AspNetCore.DataProtection;
using ShopHub.Data;
using ShopHub.Data.Applications;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>KEY: keys change by themselves every 90 days; what the old one sealed follows, columns and papers alike (PIP-02).</summary>
public sealed class SealingAnew(FrontDoor door, IDataProtectionProvider protection, PaperVault papers) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, current) = (door.As(Clockwork.Itself), SealKey.Current(protection));
        if (await shop.Ask((SealQueries ask) => ask.IsAllUnder(current))) return new(0);
        var tally = new Tally(papers.SealAnew(stop));
        foreach (var column in SealedColumn.All)
        {
            for (Guid? last = Guid.Empty; last is { } after;)
            {
                stop.ThrowIfCancellationRequested();
                var outcome = await shop.Do((SealAnew use, Clockwork me) => use.Run(me, column, after, Timetable.Batch));
                if (outcome.Refusal is { } no) return tally + new Tally(0, 1, $"{column.Name} {no.Code} {no.Message}");
                (tally, last) = (tally + new Tally(outcome.Value.Done), outcome.Value.Last);
            }
        }

        await shop.Do((NoteSealed use, Clockwork me) => use.Run(me, current));
        return tally;
    }
}
