using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Database;
using ShopHub.Data.Exports;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Benchmarks;

/// <summary>A large table comes into a published shop while shoppers look around, and very many orders leave as a workbook.</summary>
public static class MovingBench
{
    public const string ImportVerb = "import", ExportVerb = "export";

    private const int SkusEach = 5, Lookers = 4;

    /// <summary>As many people as look around beside it; they think a moment between two pages.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The seed leaves every order due at once; settling them is measured by itself.</summary>
    private static readonly Dictionary<string, string> s_noJobs = new() { ["Jobs__Enabled"] = "false" };

    public static async Task Import(int skus)
    {
        var shop = await Published.Make("--shops", "20", "--products", "2000", "--orders", "2000", "--seed", "1");
        await using var services = Services(shop);
        var owner = await Owner(services);
        var door = services.GetRequiredService<FrontDoor>();
        var offers = await Bench.Offers(services);
        long idle;
        List<double> quiet;
        using (var server = await shop.Open())
        {
            quiet = await LookFor(server.Address, offers, TimeSpan.FromSeconds(20));
            idle = server.PeakMegabytes();
        }

        var (import, size) = await Upload(services, shop, owner, skus);
        var (check, checkPeak, checking) = await While(shop, services, offers, import, ImportStatus.Checking);
        Must((await door.As(owner).Do((StartProductImport use, ShopStaff me) => use.Run(me, import))).Refusal);
        var (write, writePeak, writing) = await While(shop, services, offers, import, ImportStatus.Writing, ImportStatus.Listing);
        var row = await door.As(owner).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import));
        Console.WriteLine(FormattableString.Invariant(
            $"{skus} SKUs ({row.Created} products created, {row.Refused} rows refused, {size >> 20} MiB) checked in {check.TotalSeconds:0} s, written and listed in {write.TotalSeconds:0} s; peak {checkPeak} and {writePeak} MiB, {idle} MiB when nothing is imported; pages p99 {P99(quiet):0.0} ms quiet ({quiet.Count}), {P99(checking):0.0} ms while checking ({checking.Count}), {P99(writing):0.0} ms while writing ({writing.Count})"));
    }

    public static async Task Export(int orders)
    {
        var shop = await Published.Make("--shops", "1", "--products", "1000", "--orders", $"{orders}", "--seed", "1");
        await using var services = Services(shop);
        var owner = await Owner(services);
        long idle;
        using (var server = await shop.Open(s_noJobs))
        {
            await LookFor(server.Address, await Bench.Offers(services), TimeSpan.FromSeconds(10));
            idle = server.PeakMegabytes();
        }

        var asked = await services.GetRequiredService<FrontDoor>().As(owner).Do((AskExport use, ShopStaff me) => use.Run(me, ExportKind.Orders, ExportFormat.Xlsx, new ExportFilter()));
        Must(asked.Refusal);
        using var making = await shop.Open(s_noJobs);
        var watch = Stopwatch.StartNew();
        var job = await Until(services, db => db.Exports.SingleAsync(e => e.Id == asked.Value), e => !e.Status.IsUnderWay());
        Console.WriteLine(FormattableString.Invariant(
            $"{orders} orders ({job.Rows} rows, {job.Bytes >> 20} MiB, {job.Status}) exported to xlsx in {watch.Elapsed.TotalSeconds:0} s, peak {making.PeakMegabytes()} MiB, {idle} MiB when nothing is exported"));
    }

    private static async Task<(TimeSpan Took, long Peak, List<double> Times)> While(
        Published shop, ServiceProvider services, List<Offer> offers, Id<ProductImport> import, params ImportStatus[] during)
    {
        using var server = await shop.Open();
        var watch = Stopwatch.StartNew();
        using var over = new CancellationTokenSource();
        var looking = Look(server.Address, offers, over.Token);
        await Until(services, db => db.ProductImports.SingleAsync(i => i.Id == import), i => !during.Contains(i.Status));
        var took = watch.Elapsed;
        await over.CancelAsync();
        return (took, server.PeakMegabytes(), await looking);
    }

    private static async Task<(Id<ProductImport>, long)> Upload(ServiceProvider services, Published shop, ShopStaff owner, int skus)
    {
        var text = new StringBuilder("Handle,Title,Body (HTML),Type,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status\n");
        for (var i = 0; i < skus; i++)
        {
            var product = i / SkusEach;
            text.Append(i % SkusEach == 0 ? $"bulk{product},手工竹编收纳篮 第{product}款,<p>竹编，手工打磨，结实耐用。</p>,家居日用,款式" : $"bulk{product},,,,")
                .Append(System.Globalization.CultureInfo.InvariantCulture, $",第{i % SkusEach + 1}种,BULK-{i},10,{10 + i % 90}.50,active\n");
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var (key, fingerprint) = await new SheetVault(Path.Combine(shop.Data, "imports")).Keep(file);
        var taken = await services.GetRequiredService<FrontDoor>().As(owner).Do((UploadSheet use, ShopStaff me) => use.Run(me, "bulk.csv", fingerprint, key));
        Must(taken.Refusal);
        return (taken.Value, file.Length);
    }

    private static ServiceProvider Services(Published shop) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddShopDb(new(), shop.Database).AddShop().BuildServiceProvider();

    private static async Task<ShopStaff> Owner(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        return await db.Staff.Where(s => s.IsOwner && db.CategoryRights.Any(r => r.MerchantId == s.MerchantId && r.CategoryCode == "HOME"))
            .OrderByDescending(s => db.Orders.Count(o => o.MerchantId == s.MerchantId)).Select(s => new ShopStaff(s.MerchantId, s.Id, s.Name, ShopPermission.All)).FirstAsync();
    }

    private static async Task<T> Until<T>(ServiceProvider services, Func<ShopDb, Task<T>> look, Func<T, bool> isSo)
    {
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (true)
        {
            await using (var scope = services.CreateAsyncScope())
            {
                if (await look(scope.ServiceProvider.GetRequiredService<ShopDb>()) is var seen && isSo(seen)) return seen;
            }

            await glance.WaitForNextTickAsync();
        }
    }

    private static async Task<List<double>> LookFor(Uri address, List<Offer> offers, TimeSpan time)
    {
        using var enough = new CancellationTokenSource(time);
        return await Look(address, offers, enough.Token);
    }

    private static async Task<List<double>> Look(Uri address, List<Offer> offers, CancellationToken over) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, Lookers).Select(i => LookAlone(address, offers, i, over)))).SelectMany(t => t)];

    private static async Task<List<double>> LookAlone(Uri address, List<Offer> offers, int from, CancellationToken over)
    {
        using var visitor = new HttpClient { BaseAddress = address };
        List<double> times = [];
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await visitor.GetAsync((turn % 4) switch { 0 => "/", 1 => "/c/FOOD", _ => $"/p/{offers[(from * 131 + turn) % offers.Count].Product}" }, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            // The first ones meet a program that is still being compiled.
            if (turn >= 40) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(s_pause, CancellationToken.None);
        }

        return times;
    }

    private static void Must(Refusal? no)
    {
        if (no is not null) throw no;
    }

    private static double P99(List<double> times) => times.Count == 0 ? 0 : times.Order().ElementAt((int)(times.Count * 0.99));
}
