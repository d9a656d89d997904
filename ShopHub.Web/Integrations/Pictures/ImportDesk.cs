using System.Collections.Concurrent;
using System.Threading.Channels;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.Pictures;

/// <summary>
/// Works imports off: judges the file, then writes product by product (pictures first, outside any transaction), then puts the new
/// ones on the shelf. What was done stands in the rows, so after a crash it goes on where it was.
/// </summary>
public sealed class ImportDesk(FrontDoor door, SheetWork work, SheetVault vault, PictureFetcher fetcher, ILogger<ImportDesk> log) : BackgroundService
{
    /// <summary>One with slow pictures must not hold up everybody else's.</summary>
    private const int AtOnce = 2;

    private const int Batch = 50;

    private readonly Channel<Id<ProductImport>> _waiting = Channel.CreateUnbounded<Id<ProductImport>>();
    private readonly ConcurrentDictionary<Id<ProductImport>, bool> _underWay = [];

    public void Take(Id<ProductImport> import) => _waiting.Writer.TryWrite(import);

    /// <summary>Does what is to be done on one import until somebody must decide or it is over.</summary>
    /// <returns>The picture hosts that were given up.</returns>
    public async Task<IReadOnlyList<string>> WorkOff(Id<ProductImport> import, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        if (await shop.Ask((ImportQueries ask, Clockwork me) => ask.StatusOf(me, import)) is ImportStatus.Checking) await work.Check(import, stop);
        if (await shop.Ask((ImportQueries ask, Clockwork me) => ask.StatusOf(me, import)) is not (ImportStatus.Writing or ImportStatus.Listing)) return [];
        using var pictures = new ImportPictures(fetcher, vault.Pictures(import));
        while (await shop.Ask((ImportQueries ask, Clockwork me) => ask.Next(me, import, Batch)) is { Count: > 0 } next)
            foreach (var (id, product) in next) await Write(shop, id, await pictures.Of(product, stop), stop);

        await shop.Do((BeginListingImport use, Clockwork me) => use.Run(me, import));
        while ((await shop.Do((ListImported use, Clockwork me) => use.Run(me, import))).Value > 0) stop.ThrowIfCancellationRequested();
        await shop.Do((FinishProductImport use, Clockwork me) => use.Run(me, import));
        return [.. pictures.DeadHosts];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var import in await door.As(Clockwork.Itself).Ask((ImportQueries ask, Clockwork me) => ask.Unfinished(me))) Take(import);
        await Parallel.ForEachAsync(
            _waiting.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, async (import, stop) => await TryToWorkOff(import, stop));
    }

    private static async Task Write(
        Shop shop, Id<ImportItem> item, (IReadOnlyDictionary<string, Data.Pictures.StoredPicture> Had, string Lacks) pictures, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var outcome = await shop.Do((ImportProduct use, Clockwork me) => use.Run(me, item, pictures.Had, pictures.Lacks));
        if (outcome.Refusal is { } why) await shop.Do((RefuseImportItem use, Clockwork me) => use.Run(me, item, why.Message));
    }

    /// <summary>One that breaks off must not stop the shop; it is taken up again later.</summary>
    private async Task TryToWorkOff(Id<ProductImport> import, CancellationToken stop)
    {
        if (!_underWay.TryAdd(import, true)) return;
        try
        {
            var dead = await WorkOff(import, stop);
            if (dead.Count > 0) log.LogInformation("Import {Import}: no pictures from {Hosts}", import, string.Join(", ", dead));
            _underWay.TryRemove(import, out _);
            // Somebody may have decided while it was being put down.
            if ((await door.As(Clockwork.Itself).Ask((ImportQueries ask, Clockwork me) => ask.StatusOf(me, import))).IsRunning()) Take(import);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            _underWay.TryRemove(import, out _);
            log.LogError(fault, "Import {Import} broke off", import);
        }
    }
}
