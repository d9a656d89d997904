using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Exports;
using ShopHub.Domain.Access;
using ShopHub.Web.Integrations.Exports;
using ShopHub.Web.Integrations.Pictures;

namespace ShopHub.Web.Jobs;

/// <summary>EXP: what broke off goes on, and files that are too old are deleted.</summary>
public sealed class MovingFiles(FrontDoor door, ImportDesk imports, ExportVault exports, SheetVault sheets, TimeProvider clock) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        foreach (var import in await shop.Ask((ImportQueries ask, Clockwork me) => ask.Unfinished(me))) imports.Take(import);
        var done = 0;
        while ((await shop.Do((ExpireExports use, Clockwork me) => use.Run(me, Timetable.Batch))).Value is { Count: > 0 } expired)
        {
            expired.ForEach(exports.Forget);
            done += expired.Count;
        }

        return new(done + sheets.ForgetBefore(clock.GetUtcNow().AddDays(-SheetPolicy.KeptDays)));
    }
}
