using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Cast;

/// <summary>
/// A small town to tell stories in: a real SQLite file, the real front door, a clock that stands until it is wound.
/// Lin and Wang buy, the Tea House and the Book Room sell, the Judge reviews.
/// </summary>
public sealed partial class Town : IAsyncDisposable
{
    private static readonly DateTimeOffset s_opening = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private static readonly Lazy<Task<(string File, People People)>> s_template = new(BuildTemplate);

    private readonly string _folder;
    private readonly ServiceProvider _services;

    private Town(string folder, People people)
    {
        _folder = folder;
        People = people;
        _services = Services(Path.Combine(folder, "town.db"), Clock).BuildServiceProvider();
    }

    public WindableClock Clock { get; } = new(s_opening);

    public People People { get; }

    public Buyer Lin => People.Lin;

    public Buyer Wang => People.Wang;

    public ShopStaff TeaHouse => People.TeaHouse;

    public ShopStaff BookRoom => People.BookRoom;

    public PlatformStaff Judge => People.Judge;

    /// <summary>The schema is laid once for all towns; each gets a copy of its own.</summary>
    public static async Task<Town> Open()
    {
        var (file, people) = await s_template.Value;
        var folder = Directory.CreateTempSubdirectory("shophub-town-").FullName;
        File.Copy(file, Path.Combine(folder, "town.db"));
        return new(folder, people);
    }

    public FrontDoor Door => _services.GetRequiredService<FrontDoor>();

    /// <summary>The front door, opened by this person.</summary>
    public Shop As(Actor actor) => Door.As(actor);

    /// <summary>The front door, opened by the platform's own clockwork.</summary>
    public Shop AsClockwork => As(Clockwork.Itself);

    /// <summary>What an act would be made of, for specs that call it without the front door.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Looks at rows past the front door, as only a spec may.</summary>
    public async Task<T> Look<T>(Func<ShopDb, Task<T>> at)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await at(db);
    }

    /// <summary>Books an entry where no act exists to book it.</summary>
    public async Task Books(JournalEntry entry)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Books>().Book(entry);
        await scope.ServiceProvider.GetRequiredService<ShopDb>().SaveChangesAsync();
    }

    /// <summary>Puts rows where no act exists to make them.</summary>
    public async Task Put(params object[] things)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.AddRange(things);
        await db.SaveChangesAsync();
    }

    /// <summary>How every story ends: the books are zero and the shelves agree.</summary>
    public async Task EverythingAgrees()
    {
        var books = await As(Judge).Ask((BooksCheck ask) => ask.Run());
        var stock = await As(Judge).Ask((StockCheck ask) => ask.Run());
        Assert.True(books.Agrees, books.ToString());
        Assert.True(stock.Agrees, stock.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        // Otherwise the pool would keep the deleted file open; the other towns keep theirs.
        await using (var scope = _services.CreateAsyncScope())
            SqliteConnection.ClearPool((SqliteConnection)scope.ServiceProvider.GetRequiredService<ShopDb>().Database.GetDbConnection());
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceCollection Services(string file, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddLogging();
        services.AddShopDb(new(), file);
        services.AddSingleton(new ChannelTerms(ChannelFamily.Ecommerce));
        services.AddShop();
        services.AddSingleton<Domain.Insurance.IFreightInsurer, Web.Integrations.Insurance.SimulatedInsurer>();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        return services;
    }

    private static async Task<(string, People)> BuildTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("shophub-town-template-").FullName, "town.db");
        var people = new People(s_opening);
        await using (var services = Services(file, new WindableClock(s_opening)).BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
            await db.Database.MigrateAsync();
            db.AddRange(people.Rows);
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        return (file, people);
    }
}
