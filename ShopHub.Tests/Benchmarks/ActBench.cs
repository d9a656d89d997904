using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Database;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Benchmarks;

/// <summary>Acts without HTTP: placing an order beside bare ADO.NET, and a sweep beside a checkout. In the bench's own process.</summary>
public static class ActBench
{
    private const int Clients = 64;
    private const int Orders = 1_280;

    /// <summary>Until the compiler has made its best code of the path, as in a server that runs for days.</summary>
    private const int Warm = 1_500;

    public static async Task<string> Run(int due)
    {
        using var recorded = new RecordedOrder();
        await using var town = await Town.Open();
        var crowd = await Crowd(town, 1 + Warm + Orders * 2);
        await Record(recorded, town, crowd[0]);
        await Acts(town, crowd[1..(1 + Warm)]);
        var (acts, p50, p99, actCpu) = await Acts(town, crowd[(1 + Warm)..(1 + Warm + Orders)]);
        var (raw, rawCpu) = await Raw(town, recorded, crowd[0], crowd[(1 + Warm + Orders)..]);
        var (swept, seconds, slowest, sweepCpu) = await SweepBeside(town, recorded, crowd[0], due);
        return FormattableString.Invariant($"""

            Without HTTP, {Clients} clients, one process, SQLite behind the write gate:

            | what | a second | p50 ms | p99 ms | CPU-ms | rate ratio | CPU ratio |
            |---|--:|--:|--:|--:|--:|--:|
            | place order, 2 lines of 1 shop | {acts:0} | {p50:0.0} | {p99:0.0} | {actCpu:0.000} | {acts / raw:0.00} | {actCpu / rawCpu:0.00} |
            | the same statements by bare ADO.NET | {raw:0} | | | {rawCpu:0.000} | 1.00 | 1.00 |
            | J01 closes {swept} overdue orders ({seconds:0.0} s) | {swept / seconds:0} | | slowest checkout meanwhile {slowest:0} ms | {sweepCpu:0.000} | | |

            """);
    }

    private static async Task<List<(Buyer Buyer, Id<Address> Home)>> Crowd(Town town, int buyers)
    {
        var now = town.Clock.GetUtcNow();
        var people = Enumerable.Range(0, buyers).Select(i => People.Stranger($"买家{i}", now)).ToList();
        foreach (var part in people.Chunk(500))
            await town.Put([.. part.SelectMany(p => new object[] { p.Row, p.Home, CartItem.Of(p.Row.Id, town.People.Tea, 1, now), CartItem.Of(p.Row.Id, town.People.Cup, 1, now) })]);
        await using var scope = town.Scope();
        await scope.ServiceProvider.GetRequiredService<ShopDb>().Stock.ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, 1_000_000));
        return [.. people.Select(p => (p.Buyer, p.Home.Id))];
    }

    private static CheckoutForm Form(Town town, Id<Address> home, string request) => new()
    {
        Choice = new() { Coupons = [] }, RequestId = request, AddressId = home, SeenTotal = town.People.Tea.Price + town.People.Cup.Price + new Money(800),
    };

    private static Task Record(RecordedOrder recorded, Town town, (Buyer Buyer, Id<Address> Home) first) => recorded.Listen(
        async () => Town.Done(await town.As(first.Buyer).Do((PlaceOrder use, Buyer me) => use.Run(me, Form(town, first.Home, "recorded-request")))),
        "recorded-request",
        [town.People.Tea.Id.Value, town.People.Cup.Id.Value, town.People.Tea.ProductId.Value, town.People.Cup.ProductId.Value, town.TeaHouse.MerchantId.Value]);

    private static async Task<(double PerSecond, double P50, double P99, double CpuMs)> Acts(Town town, List<(Buyer Buyer, Id<Address> Home)> buyers)
    {
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Parallel.ForEachAsync(buyers, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (one, _) =>
        {
            var began = watch.Elapsed;
            Town.Done(await town.As(one.Buyer).Do((PlaceOrder use, Buyer me) => use.Run(me, Form(town, one.Home, "r"))));
            times.Add((watch.Elapsed - began).TotalMilliseconds);
        });
        var took = watch.Elapsed;
        var sorted = times.Order().ToList();
        return (buyers.Count / took.TotalSeconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100], CpuMs(cpu, buyers.Count));
    }

    private static async Task<(double PerSecond, double CpuMs)> Raw(Town town, RecordedOrder recorded, (Buyer Buyer, Id<Address> Home) first, List<(Buyer Buyer, Id<Address> Home)> buyers)
    {
        await using var scope = town.Scope();
        var (text, gate) = (scope.ServiceProvider.GetRequiredService<ShopDb>().Database.GetConnectionString()!, scope.ServiceProvider.GetRequiredService<IWriteGate>());
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Parallel.ForEachAsync(buyers, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (one, stop) =>
        {
            using var turn = await gate.Enter(stop);
            await using var connection = new SqliteConnection(text);
            await connection.OpenAsync(stop);
            using var transaction = connection.BeginTransaction();
            recorded.Say(connection, transaction, one.Buyer.CustomerId, one.Home, (first.Buyer.CustomerId, first.Home));
            transaction.Commit();
        });
        return (buyers.Count / watch.Elapsed.TotalSeconds, CpuMs(cpu, buyers.Count));
    }

    private static double CpuMs(TimeSpan since, int acts) => (Environment.CpuUsage.TotalTime - since).TotalMilliseconds / acts;

    private static async Task<(int Swept, double Seconds, double Slowest, double CpuMs)> SweepBeside(Town town, RecordedOrder recorded, (Buyer Buyer, Id<Address> Home) first, int due)
    {
        await using (var scope = town.Scope())
        {
            await using var connection = new SqliteConnection(scope.ServiceProvider.GetRequiredService<ShopDb>().Database.GetConnectionString());
            await connection.OpenAsync();
            using var transaction = connection.BeginTransaction();
            for (var i = 0; i < due; i++) recorded.Say(connection, transaction, Id<Customer>.New(), first.Home, (first.Buyer.CustomerId, first.Home));
            transaction.Commit();
        }

        town.Clock.Wind(TimeSpan.FromMinutes(31));
        using var over = new CancellationTokenSource();
        var shopping = Shop(town, over.Token);
        var (watch, cpu, swept) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0);
        for (var done = Web.Jobs.Timetable.Batch; done == Web.Jobs.Timetable.Batch; swept += done)
            done = Town.Done(await town.AsClockwork.Do((CloseUnpaidOrders use, Clockwork me) => use.Run(me, Web.Jobs.Timetable.Batch)));
        var (took, spent) = (watch.Elapsed, CpuMs(cpu, swept));
        await over.CancelAsync();
        return (swept, took.TotalSeconds, await shopping, spent);
    }

    /// <summary>One shopper buys now and then; the slowest checkout in milliseconds.</summary>
    private static async Task<double> Shop(Town town, CancellationToken over)
    {
        var slowest = 0.0;
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            Town.Done(await town.Submits(town.Lin, new() { Sku = town.People.Book.Id }, $"beside-{turn}"));
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(50, CancellationToken.None);
        }

        return slowest;
    }
}
