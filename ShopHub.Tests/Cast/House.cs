using System.Text.RegularExpressions;
using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Web.Hosting;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Cast;

/// <summary>
/// The whole program on a real port: pages, consoles, jobs and the sandbox that plays WeChat, with the demo town in it.
/// Time stands at real time until it is wound.
/// </summary>
public sealed partial class House : IAsyncDisposable
{
    public const string Password = "ShopHub!2026";

    private static readonly Lazy<Task<string>> s_built = new(Build);

    private static readonly ICacheManager s_kitCache = KitCacheOfAllHouses();
    private readonly string _folder;
    private readonly WebApplicationFactory<Program> _program;
    private readonly System.Collections.Concurrent.ConcurrentBag<IPage> _pages = [];

    private House(string folder, Dictionary<string, string> settings)
    {
        _folder = folder;
        _program = new Built(_folder, settings, s_kitCache);
        _program.UseKestrel(0);
        _program.StartServer();
        Address = new(Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features
            .Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public IServiceProvider Services => _program.Services;

    /// <summary>The demo town is built once for all houses; each gets a copy of its own, as if the program had been started again.</summary>
    public static async Task<House> Open(Dictionary<string, string>? settings = null)
    {
        var folder = settings is null || !settings.Keys.Any(IsBuiltIn) ? await TownFolder() : EmptyFolder();
        return await Task.Run(() => new House(folder, settings ?? []));
    }

    /// <summary>A data folder of one's own with the demo town in it.</summary>
    public static async Task<string> TownFolder()
    {
        var folder = EmptyFolder();
        Copy(await s_built.Value, folder);
        return folder;
    }

    /// <summary>A visitor's browser without a screen: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Visitor(bool follows = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = follows, UseCookies = true }) { BaseAddress = Address };

    /// <summary>Signed in through the sandbox's WeChat.</summary>
    public async Task<HttpClient> Shopper(string name)
    {
        var visitor = Visitor();
        (await visitor.GetAsync($"/_sim/login?as={name}&returnUrl=/")).EnsureSuccessStatusCode();
        return visitor;
    }

    /// <summary>Signed in by name and password.</summary>
    public async Task<HttpClient> Staff(string name)
    {
        var visitor = Visitor();
        var page = await visitor.GetStringAsync("/staff/signin");
        var fields = Hidden().Matches(page).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        fields["Form.Name"] = name;
        fields["Form.Password"] = Password;
        using var form = new FormUrlEncodedContent(fields);
        var answer = await visitor.PostAsync("/staff/signin", form);
        Assert.DoesNotContain("signin", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        return visitor;
    }

    public Task<IPage> Phone() => Kept(Screens.Phone(Address));

    public Task<IPage> Desk() => Kept(Screens.Desk(Address));

    /// <summary>The front door, opened by this person.</summary>
    public Shop As(Actor actor) => Services.GetRequiredService<FrontDoor>().As(actor);

    /// <summary>Winds the calendar and lets every job run whose time has come.</summary>
    public async Task Wind(TimeSpan by)
    {
        var wound = await As(Clockwork.Itself).Do((WindTime use, Clockwork me) => use.Run(me, by));
        Services.GetRequiredService<WoundClock>().Follow(wound.Value);
        await Services.GetRequiredService<JobRunner>().ClockWasWound(CancellationToken.None);
    }

    public Task Run(Job job) => Services.GetRequiredService<JobRunner>().RunNow(job, byHand: false, CancellationToken.None);

    public Task<Audit> Audit() => Web.Jobs.Audit.Of(As(Clockwork.Itself));

    /// <summary>Looks at rows past the front door, as only a spec may.</summary>
    public async Task<T> Look<T>(Func<ShopDb, Task<T>> at)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await at(db);
    }

    /// <summary>Closed with the house: a page left open goes on knocking at a door that is no more.</summary>
    public async Task<IPage> Kept(Task<IPage> opening)
    {
        var page = await opening;
        _pages.Add(page);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages) await page.Context.CloseAsync();
        await Close();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> Build()
    {
        var house = await Task.Run(() => new House(EmptyFolder(), new() { ["Jobs:Enabled"] = "false", ["Sandbox:Pump"] = "false" }));
        await house.Close();
        return house._folder;
    }

    private static string EmptyFolder() => Directory.CreateTempSubdirectory("shophub-house-").FullName;

    // With another family or another chance the town has another past.
    private static bool IsBuiltIn(string setting) => setting is "WeChatPay:Family" or "Sandbox:Seed";

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private async Task Close()
    {
        await _program.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>The component library keeps the cache made last for the whole program: a house that closes would take it from the others.</summary>
    private static ICacheManager KitCacheOfAllHouses()
    {
        var kit = WebApplication.CreateBuilder();
        kit.AddConsoleKit();
        return kit.Build().Services.GetRequiredService<ICacheManager>();
    }

    private sealed class Built(string folder, Dictionary<string, string> settings, ICacheManager kit) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Data:Folder", folder);
            // One machine knocks for all visitors here.
            foreach (var limit in (string[])["SignIn", "Search", "Checkout"]) builder.UseSetting($"Limits:{limit}PerMinute", "100000");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
            builder.ConfigureTestServices(services => services.AddSingleton(kit));
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}

/// <summary>One house for all specs that only look.</summary>
public sealed class OpenHouse : IAsyncLifetime
{
    public House House { get; private set; } = null!;

    public async Task InitializeAsync() => House = await House.Open();

    public async Task DisposeAsync() => await House.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class LookingAround : ICollectionFixture<OpenHouse>
{
    public const string Name = "looking around";
}
