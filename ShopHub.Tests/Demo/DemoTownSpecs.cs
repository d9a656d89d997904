using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Data.Database.Bulk;
using ShopHub.Data.Database.Demo;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Demo;

public sealed class DemoTownSpecs : IAsyncLifetime
{
    private static readonly DateTimeOffset s_today = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-demo-").FullName;
    private ServiceProvider _services = null!;
    private AsyncServiceScope _scope;

    private ShopDb Db => _scope.ServiceProvider.GetRequiredService<ShopDb>();

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddShopDb(new(), Path.Combine(_folder, "town.db"));
        services.AddShop();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        await Db.Database.MigrateAsync();
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_demo_town_has_something_on_every_screen_and_its_books_are_zero()
    {
        Assert.True(await DemoTown.Build(_services, s_today, [new("lin", "o-lin", null)]));

        Assert.Equal(4, await Db.Merchants.CountAsync());
        Assert.Equal(60, await Db.Products.CountAsync());
        Assert.True(await Db.Products.Select(p => p.CategoryCode).Distinct().CountAsync() >= 8);
        Assert.True(await Db.Orders.CountAsync() >= 300);
        Assert.True(await Db.Reviews.CountAsync() >= 60);
        Assert.Equal(Enum.GetValues<OrderStatus>().Order(), (await Db.Orders.Select(o => o.Status).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<AfterSaleStatus>().Order(), (await Db.AfterSales.Select(a => a.Status).Distinct().ToListAsync()).Order());
        Assert.Contains(SettlementStatus.Settled, await Db.Settlements.Select(s => s.Status).Distinct().ToListAsync());
        Assert.Contains(RefundStatus.Success, await Db.Refunds.Select(r => r.Status).Distinct().ToListAsync());
        var lin = await Db.Customers.SingleAsync(c => c.OpenId == "o-lin");
        Assert.True(await Db.Orders.CountAsync(o => o.CustomerId == lin.Id) >= 80);
        await EverythingAgrees();
    }

    [Fact]
    public async Task The_demo_town_is_built_once()
    {
        Assert.True(await DemoTown.Build(_services, s_today, []));
        Assert.False(await DemoTown.Build(_services, s_today, []));
    }

    [Fact]
    public async Task A_large_town_agrees_and_grows_beside_what_is_there()
    {
        await LargeTown.Build(Db, new(3, 40, 500, Seed: 7), "hash", s_today);
        Db.ChangeTracker.Clear();
        await LargeTown.Build(Db, new(3, 40, 500, Seed: 7), "hash", s_today);

        Assert.Equal(1_000, await Db.Orders.CountAsync());
        Assert.Equal(1_000, await Db.Payments.CountAsync());
        await EverythingAgrees();
    }

    private async Task EverythingAgrees()
    {
        var books = await new BooksCheck(Db).Run();
        var stock = await new StockCheck(Db).Run();
        Assert.True(books.Agrees, books.ToString());
        Assert.True(stock.Agrees, stock.ToString());
    }
}
