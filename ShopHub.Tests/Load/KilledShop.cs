using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Benchmarks;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Load;

/// <summary>The program in a process of its own that is killed as <c>kill -9</c> does and started again on the same folder.</summary>
internal sealed class KilledShop : IAsyncDisposable
{
    private static readonly Dictionary<string, string> s_settings = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "Error",
        ["DOTNET_TieredPGO"] = "0", ["Limits__CheckoutPerMinute"] = "100000", ["Limits__SignInPerMinute"] = "100000",
    };

    private readonly string _folder;
    private readonly ServiceProvider _services;
    private readonly List<IPage> _pages = [];
    private MeasuredServer? _program;

    private KilledShop(string folder)
    {
        _folder = folder;
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddShopDb(new(), Path.Combine(folder, "shophub.db")).AddShop().BuildServiceProvider();
    }

    /// <summary>The same in every life: callbacks of earlier payments come here.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The clockwork's door, held from outside the killed process.</summary>
    public Shop AsClockwork => As(Clockwork.Itself);

    public Shop As(Actor actor) => _services.GetRequiredService<FrontDoor>().As(actor);

    /// <summary>A folder of its data.</summary>
    public string Folder(string name) => Path.Combine(_folder, name);

    public static async Task<KilledShop> Open()
    {
        var shop = new KilledShop(await House.TownFolder());
        await shop.Start();
        return shop;
    }

    public async Task Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ShopHub.Web.dll");
        _program = await MeasuredServer.Open(program, [], new(s_settings) { ["Data__Folder"] = _folder }, "/healthz", Address);
        Address = _program.Address;
    }

    public void Kill()
    {
        _program?.Dispose();
        _program = null;
    }

    public async Task KillAndStart()
    {
        Kill();
        await Start();
    }

    public async Task<T> Look<T>(Func<ShopDb, Task<T>> at)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await at(db);
    }

    /// <summary>Looks until it is so: the jobs of the other process bring it about.</summary>
    public async Task Until(Func<ShopDb, Task<bool>> isSo, string what)
    {
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var waited = Stopwatch.StartNew(); !await Look(isSo); await glance.WaitForNextTickAsync())
            if (waited.Elapsed > TimeSpan.FromMinutes(3) || _program is { IsRunning: false }) Assert.Fail($"It never came about that {what}. {await Evidence()}");
    }

    /// <summary>What a person would look at first.</summary>
    private async Task<string> Evidence()
    {
        var (runs, refunds) = await Look(async db => (
            await db.JobRuns.OrderByDescending(r => r.StartedAt).Take(12).Select(r => $"{r.Job} {r.StartedAt:T} {r.Done}/{r.Failed} {r.Fault}").ToListAsync(),
            await db.Refunds.Where(r => r.NextAt != null || r.ByHandUntil != null).Select(r => $"{r.OutRefundNo} {r.Status} {r.Tries} {r.NextAt:T} {r.LastAnswer}").ToListAsync()));
        return $"The program {(_program is { IsRunning: true } ? "runs" : "has ended")}. Last runs: {string.Join("; ", runs)}. Refunds under way: {string.Join("; ", refunds)}.";
    }

    /// <summary>What the sandbox says of itself.</summary>
    public async Task<JsonArray> Sandbox(string what)
    {
        using var script = new HttpClient { BaseAddress = Address };
        return (await script.GetFromJsonAsync<JsonArray>($"/_sim/{what}"))!;
    }

    public async Task Arm(string preset)
    {
        using var script = new HttpClient { BaseAddress = Address };
        using var answer = await script.PostAsync($"/_sim/faults/preset/{preset}", null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>From now on every call to the channel breaks off before anything was done there, until the program dies.</summary>
    public async Task BreakTheChannel()
    {
        using var script = new HttpClient { BaseAddress = Address };
        using var answer = await script.PostAsJsonAsync("/_sim/faults", new { id = "broken", match = new { }, stage = "before", @do = new { kind = "status" } });
        answer.EnsureSuccessStatusCode();
    }

    public async Task Wind(TimeSpan by) => await AsClockwork.Do((WindTime use, Clockwork me) => use.Run(me, by));

    public async Task EverythingAgrees()
    {
        var audit = await Audit.Of(AsClockwork);
        Assert.True(audit.Agrees, audit.Sentence);
    }

    /// <summary>What is on sale with plenty of pieces.</summary>
    public Task<List<Offer>> Offers(string? shopCode = null) => Look(async db => (await (
            from stock in db.Stock
            join sku in db.Skus on stock.SkuId equals sku.Id
            join product in db.Products on sku.ProductId equals product.Id
            join shop in db.Merchants on product.MerchantId equals shop.Id
            where product.Status == ListingStatus.On && sku.IsActive && stock.OnHand - stock.Held > 20 && (shopCode == null || shop.Code == shopCode)
            select new { Product = product.Id, Sku = sku.Id, sku.Price.Fen }).Take(40).ToListAsync())
        .ConvertAll(f => new Offer(f.Product.ToString(), f.Sku.ToString(), f.Fen)));

    public Task<IPage> Phone() => Kept(Screens.Phone(Address));

    public Task<IPage> Desk() => Kept(Screens.Desk(Address));

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages) await page.Context.CloseAsync();
        Kill();
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IPage> Kept(Task<IPage> opening)
    {
        var page = await opening;
        _pages.Add(page);
        return page;
    }
}
