using System.Text;
using System.Threading.Channels;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Data.Exports;
using ShopHub.Domain.Access;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Integrations.Exports;

/// <summary>Makes the files that were asked for, one after the other; what was half written when the program ended is written anew.</summary>
public sealed class ExportDesk(FrontDoor door, ExportVault vault, ILogger<ExportDesk> log) : BackgroundService
{
    private readonly Channel<Id<ExportJob>> _waiting = Channel.CreateUnbounded<Id<ExportJob>>();

    public void Take(Id<ExportJob> export) => _waiting.Writer.TryWrite(export);

    /// <summary>Makes one file.</summary>
    public async Task Make(Id<ExportJob> export, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        if ((await shop.Do((BeginExport use, Clockwork me) => use.Run(me, export))).Value is not { } wanted) return;
        var rows = 0;
        try
        {
            await using (var to = new FileStream(vault.Draft(export), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                rows = await Write(wanted, to, count => StillWanted(shop, export, count), stop);
            var bytes = vault.Keep(export);
            if (!(await shop.Do((FinishExport use, Clockwork me) => use.Run(me, export, rows, bytes))).Value) vault.Forget(export);
        }
        catch (NobodyWaits)
        {
            vault.Forget(export);
        }
        catch (Refusal no)
        {
            vault.Forget(export);
            await shop.Do((FailExport use, Clockwork me) => use.Run(me, export, no.Message));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var export in await door.As(Clockwork.Itself).Ask((ExportQueries ask, Clockwork me) => ask.UnderWay(me))) Take(export);
        await foreach (var export in _waiting.Reader.ReadAllAsync(stoppingToken)) await TryToMake(export, stoppingToken);
    }

    private async Task TryToMake(Id<ExportJob> export, CancellationToken stop)
    {
        try
        {
            await Make(export, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "Export {Export} broke off", export);
            await door.As(Clockwork.Itself).Do((FailExport use, Clockwork me) => use.Run(me, export, "生成文件时出错，请重新导出"));
        }
    }

    private Task<int> Write(ExportToMake wanted, Stream to, Func<int, Task> count, CancellationToken stop) => (wanted.Kind, wanted.Format) switch
    {
        (ExportKind.Orders, _) => Orders(wanted, to, count, stop),
        (_, ExportFormat.Moving) => Moving(wanted, to, count, stop),
        _ => Products(wanted, to, count, stop),
    };

    private async Task<int> Orders(ExportToMake wanted, Stream to, Func<int, Task> count, CancellationToken stop)
    {
        var (rows, shop) = (0, door.As(wanted.For));
        await using var file = await Open(wanted.Format, to, "订单", ExportSheets.OrderHead);
        for (ExportedOrder? last = null; ;)
        {
            stop.ThrowIfCancellationRequested();
            var batch = await shop.Ask((ExportedRowQueries ask, ShopStaff me) => ask.NextOrders(me, wanted.Filter, last));
            foreach (var row in batch.SelectMany(ExportSheets.Rows))
            {
                await file.Row(row);
                rows++;
            }

            if (batch.Count == 0) return rows;
            last = batch[^1];
            await count(rows);
        }
    }

    private async Task<int> Products(ExportToMake wanted, Stream to, Func<int, Task> count, CancellationToken stop)
    {
        var rows = 0;
        await using var file = await Open(wanted.Format, to, "商品", ExportSheets.ProductHead);
        await EachProduct(wanted, async product =>
        {
            foreach (var row in ExportSheets.Rows(product, wanted.Filter.Site))
            {
                await file.Row(row);
                rows++;
            }
        }, () => count(rows), stop);
        return rows;
    }

    private async Task<int> Moving(ExportToMake wanted, Stream to, Func<int, Task> count, CancellationToken stop)
    {
        var products = 0;
        await to.WriteAsync(Encoding.UTF8.GetBytes(ShopHubJson.Mark), stop);
        await EachProduct(wanted, async product =>
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(products++ == 0 ? "\n" : ",\n"), stop);
            await to.WriteAsync(ExportSheets.Moved(product, wanted.Filter.Site), stop);
        }, () => count(products), stop);
        await to.WriteAsync(Encoding.UTF8.GetBytes($"\n{ShopHubJson.End}\n"), stop);
        return products;
    }

    private async Task EachProduct(ExportToMake wanted, Func<ExportedProduct, Task> tell, Func<Task> count, CancellationToken stop)
    {
        var shop = door.As(wanted.For);
        for (ExportedProduct? last = null; ;)
        {
            stop.ThrowIfCancellationRequested();
            var batch = await shop.Ask((ExportedRowQueries ask, ShopStaff me) => ask.NextProducts(me, wanted.Filter, last));
            foreach (var product in batch) await tell(product);
            if (batch.Count == 0) return;
            last = batch[^1];
            await count();
        }
    }

    private static async Task<IRowFile> Open(ExportFormat format, Stream to, string name, string[] head) =>
        format is ExportFormat.Csv ? await CsvFile.Open(to, head) : await SheetFile.Open(to, name, head);

    private static async Task StillWanted(Shop shop, Id<ExportJob> export, int rows)
    {
        if (!(await shop.Do((CountExport use, Clockwork me) => use.Run(me, export, rows))).Value) throw new NobodyWaits();
    }

    /// <summary>It was cancelled while it was being made.</summary>
    private sealed class NobodyWaits : Exception;
}
