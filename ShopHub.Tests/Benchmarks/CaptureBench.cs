using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Analytics;
using ShopHub.Data.Database;

namespace ShopHub.Tests.Benchmarks;

/// <summary>
/// What it costs to count who opens a product: the same pages for readers and, in turns, for a robot, whom nobody counts.
/// Then the server is killed under readers, and every page they got must be a mark in a file or a click in the days.
/// </summary>
public static class CaptureBench
{
    public const string Verb = "capture";

    private const int Readers = 16, Kills = 5;

    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(3), s_life = TimeSpan.FromSeconds(10);

    public static async Task Run(int rounds)
    {
        var published = await Published.Make("--shops", "40", "--products", "2000", "--orders", "1000", "--seed", "1");
        await using var services = new ServiceCollection().AddLogging().AddShopDb(new(), published.Database).BuildServiceProvider();
        var offers = await Bench.Offers(services);
        await Compare(published, offers, rounds);
        await Kill(published, services, offers);
    }

    private static async Task Compare(Published published, List<Offer> offers, int rounds)
    {
        using var reference = await MeasuredServer.Open(
            typeof(Bench).Assembly.Location, [ReferenceServer.Verb, "--file", Path.Combine(published.Data, "reference.db")], [], ReferenceServer.Rows);
        using var shop = await published.Open();
        using var reader = new Visitor(shop.Address);
        using var robot = new Visitor(shop.Address, "Measuringbot/1.0");
        using var visitor = new Visitor(reference.Address);
        var turns = new int[Readers];
        string Next(int client) => $"/p/{offers[(client * 131 + turns[client]++) % offers.Count].Product}?from=search";
        await Load.Run(shop, Readers, s_turn * 3, client => reader.Get(Next(client)));
        var (counted, uncounted, bare) = (new List<Measured>(), new List<Measured>(), new List<Measured>());
        for (var round = 0; round < rounds; round++)
        {
            counted.Add(await Load.Run(shop, Readers, s_turn, client => reader.Get(Next(client))));
            uncounted.Add(await Load.Run(shop, Readers, s_turn, client => robot.Get(Next(client))));
            uncounted.Add(await Load.Run(shop, Readers, s_turn, client => robot.Get(Next(client))));
            counted.Add(await Load.Run(shop, Readers, s_turn, client => reader.Get(Next(client))));
            bare.Add(await Load.Run(reference, Readers, s_turn, _ => visitor.Get(ReferenceServer.Rows)));
        }

        var (with, without, page) = (Cpu(counted), Cpu(uncounted), Cpu(bare));
        Console.WriteLine(FormattableString.Invariant(
            $"{counted.Sum(m => m.Requests)} counted pages at {with:0.0000} CPU-ms, {uncounted.Sum(m => m.Requests)} uncounted at {without:0.0000}, reference {page:0.000}: counting costs {with - without:0.0000} ms, {(with - without) / page:0.000} of the reference"));
    }

    private static async Task Kill(Published published, ServiceProvider services, List<Offer> offers)
    {
        var folder = Path.Combine(published.Data, TrafficLog.Folder);
        var before = await Kept(services, folder);
        var answered = 0;
        for (var life = 0; life < Kills; life++)
        {
            using var shop = await published.Open();
            using var reader = new Visitor(shop.Address);
            var readers = Enumerable.Range(0, Readers).Select(client => Task.Run(async () =>
            {
                for (var turn = client * 131; ; turn++)
                {
                    try
                    {
                        if (await reader.Get($"/p/{offers[turn % offers.Count].Product}?from=search")) Interlocked.Increment(ref answered);
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
                }
            })).ToList();
            await Task.Delay(s_life);
            shop.Kill();
            await Task.WhenAll(readers);
        }

        // What was counted for an answer that never arrived is more, not less.
        var kept = await Kept(services, folder) - before;
        Console.WriteLine(FormattableString.Invariant(
            $"{Kills} kills under {Readers} readers: {answered} pages answered, {kept} clicks kept, {Math.Max(0, answered - kept)} lost, {Math.Max(0, kept - answered)} counted for answers that were cut off"));
    }

    private static async Task<long> Kept(ServiceProvider services, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        using var log = new TrafficLog(folder, TimeProvider.System);
        var folded = await db.FoldedMarks.Select(f => f.File).ToListAsync();
        return await db.TrafficDays.SumAsync(d => (long)d.Clicked) + log.Ended().Except(folded).Sum(f => log.Read(f)!.Sum(c => (long)c.Clicked));
    }

    private static double Cpu(List<Measured> all) => all.Sum(m => m.CpuMs * m.Requests) / all.Sum(m => m.Requests);
}
