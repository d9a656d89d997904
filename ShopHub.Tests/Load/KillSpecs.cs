using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Benchmarks;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Load;

public sealed class KillSpecs
{
    [Fact]
    public async Task A_program_killed_in_the_middle_of_purchases_loses_nothing_and_pays_nothing_twice()
    {
        var data = Directory.CreateTempSubdirectory("shophub-kill-").FullName;
        var program = Path.Combine(AppContext.BaseDirectory, "ShopHub.Web.dll");
        var promised = new List<string>();
        using (var first = await Start(program, data))
        {
            var offers = await Look(data, Offers);
            var shoppers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Shopper.SignIn(first.Address, $"kill{i}")));
            var buying = shoppers.Select((shopper, i) => Task.Run(() => BuyUntilTheEnd(shopper, offers, i, promised))).ToList();
            while (Count(promised) < 12 && buying.Any(b => !b.IsCompleted)) await Task.WhenAny(Task.WhenAll(buying), Task.Delay(50));
            first.Kill();
            await Task.WhenAll(buying);
        }

        using (await Start(program, data))
        {
            await using var services = Services(data);
            // What the channel has taken and we have not heard of is asked for by itself.
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(90) && await Look(data, Unheard) > 0;) await Task.Delay(500);
            var audit = await Audit.Of(services.GetRequiredService<FrontDoor>().As(Clockwork.Itself));

            Assert.True(Count(promised) >= 12);
            Assert.True(audit.Agrees, audit.Sentence);
            var paid = await Look(data, db => db.Payments.Where(p => p.Status == PaymentStatus.Paid).Select(p => p.Id).ToListAsync());
            Assert.Empty(promised.Except(paid.Select(id => id.ToString())));
            Assert.Equal(
                await Look(data, db => db.Orders.CountAsync(o => o.PaidAt != null)),
                await Look(data, db => db.JournalEntries.CountAsync(e => e.Cause == Cause.OrderPaid)));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Buys until the program is gone; what it said was paid is written down as promised.</summary>
    private static async Task BuyUntilTheEnd(Shopper shopper, List<Offer> offers, int from, List<string> promised)
    {
        try
        {
            for (var turn = 0; turn < 60; turn++)
            {
                if (await shopper.Place(offers[(from * 7 + turn) % offers.Count]) is not { } cashier) continue;
                if (await shopper.OpenCashier(cashier) is { } prepay && await shopper.Pay(prepay)) lock (promised) promised.Add(cashier.Split('/')[^1]);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or System.Text.Json.JsonException or IOException)
        {
            // The program was killed under him.
        }
    }

    private static int Count(List<string> promised)
    {
        lock (promised) return promised.Count;
    }

    private static Task<int> Unheard(ShopDb db) => db.Payments.CountAsync(p => p.Status == PaymentStatus.Paying && p.AskAt != null && p.Asked == 0);

    private static async Task<List<Offer>> Offers(ShopDb db) =>
    [
        .. (await (
            from stock in db.Stock
            join sku in db.Skus on stock.SkuId equals sku.Id
            join product in db.Products on sku.ProductId equals product.Id
            where product.Status == ListingStatus.On && sku.IsActive && stock.OnHand - stock.Held > 20
            select new { Product = product.Id, Sku = sku.Id, sku.Price.Fen }).Take(40).ToListAsync())
        .Select(f => new Offer(f.Product.ToString(), f.Sku.ToString(), f.Fen)),
    ];

    private static Task<MeasuredServer> Start(string program, string data) => MeasuredServer.Open(program, [], new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Data__Folder"] = data, ["Logging__LogLevel__Default"] = "Error",
        ["Limits__CheckoutPerMinute"] = "100000", ["Limits__SignInPerMinute"] = "100000",
    }, "/healthz");

    private static ServiceProvider Services(string data) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddShopDb(new(), Path.Combine(data, "shophub.db")).AddShop().BuildServiceProvider();

    private static async Task<T> Look<T>(string data, Func<ShopDb, Task<T>> at)
    {
        await using var services = Services(data);
        await using var scope = services.CreateAsyncScope();
        return await at(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }
}
