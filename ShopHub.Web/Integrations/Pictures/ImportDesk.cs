using System.Threading.Channels;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.Pictures;

/// <summary>
/// Works imports off, product by product: pictures first, outside any transaction, then the product whole. What was done
/// stands in the rows, so after a crash it goes on where it was.
/// </summary>
public sealed class ImportDesk(FrontDoor door, PictureFetcher fetcher, ILogger<ImportDesk> log) : BackgroundService
{
    private readonly Channel<Id<ProductImport>> _waiting = Channel.CreateUnbounded<Id<ProductImport>>();

    public void Take(Id<ProductImport> import) => _waiting.Writer.TryWrite(import);

    /// <summary>Does one import to its end.</summary>
    /// <returns>The picture hosts that were given up.</returns>
    public async Task<IReadOnlyList<string>> WorkOff(Id<ProductImport> import, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var pictures = new ImportPictures(fetcher);
        while (await shop.Ask((ImportQueries ask, Clockwork me) => ask.Next(me, import)) is { } next)
        {
            var had = await pictures.Of(next.Product, stop);
            var outcome = await shop.Do((ImportProduct use, Clockwork me) => use.Run(me, next.Id, had));
            if (outcome.Refusal is { } why) await shop.Do((RefuseImportItem use, Clockwork me) => use.Run(me, next.Id, why.Message));
        }

        await shop.Do((FinishProductImport use, Clockwork me) => use.Run(me, import));
        return [.. pictures.DeadHosts];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var import in await door.As(Clockwork.Itself).Ask((ImportQueries ask, Clockwork me) => ask.Unfinished(me))) Take(import);
        await foreach (var import in _waiting.Reader.ReadAllAsync(stoppingToken)) await TryToWorkOff(import, stoppingToken);
    }

    /// <summary>One that breaks off must not stop the shop; it goes on with the next start.</summary>
    private async Task TryToWorkOff(Id<ProductImport> import, CancellationToken stop)
    {
        try
        {
            var dead = await WorkOff(import, stop);
            if (dead.Count > 0) log.LogInformation("Import {Import}: no pictures from {Hosts}", import, string.Join(", ", dead));
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "Import {Import} broke off", import);
        }
    }
}
