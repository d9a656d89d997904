using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Database;
using ShopHub.Domain.Settlement;

namespace ShopHub.Tests.Benchmarks;

/// <summary>J11 over very many due orders in a published shop, while shoppers go on placing orders by HTTP.</summary>
public static class SettleBench
{
    public const string Verb = "settle";

    private const int Shoppers = 4;

    /// <summary>As many people as buy beside the run; they think a moment between two orders.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    public static async Task Run(int orders, int shops)
    {
        var shop = await Published.Make("--shops", $"{shops}", "--products", $"{shops * 10}", "--orders", $"{orders}", "--seed", "1", "--due");
        await using var services = new ServiceCollection().AddLogging().AddShopDb(new(), shop.Database).BuildServiceProvider();
        var offers = await Bench.Offers(services);
        var quiet = await Quiet(shop, offers);
        using var server = await shop.Open();
        var due = await Due(services);
        using var over = new CancellationTokenSource();
        var buying = Buy(server.Address, offers, "beside", over.Token);
        var watch = Stopwatch.StartNew();
        using var glance = new PeriodicTimer(TimeSpan.FromSeconds(1));
        long left;
        while ((left = await Due(services)) > 0 && await glance.WaitForNextTickAsync())
            if ((int)watch.Elapsed.TotalSeconds % 30 == 0) Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s: {left} left");
        var took = watch.Elapsed;
        await over.CancelAsync();
        var beside = await buying;
        Console.WriteLine(FormattableString.Invariant(
            $"{due} due orders of {shops} shops settled in {took.TotalSeconds:0} s ({due / took.TotalSeconds:0} a second), peak {server.PeakMegabytes()} MiB; checkout p99 {P99(quiet):0} ms quiet ({quiet.Count}), {P99(beside):0} ms beside ({beside.Count})"));
    }

    private static async Task<List<double>> Quiet(Published shop, List<Offer> offers)
    {
        using var server = await shop.Open(new() { ["Jobs__Enabled"] = "false" });
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await Buy(server.Address, offers, "quiet", enough.Token);
    }

    private static async Task<List<double>> Buy(Uri address, List<Offer> offers, string name, CancellationToken over) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(i => BuyAlone(address, offers, $"{name}{i}", i, over)))).SelectMany(t => t)];

    private static async Task<List<double>> BuyAlone(Uri address, List<Offer> offers, string name, int from, CancellationToken over)
    {
        using var shopper = await Shopper.SignIn(address, name);
        var forms = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => shopper.CheckoutForm(offers[(from * 10 + n) % offers.Count])));
        List<double> times = [];
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            await shopper.PlaceAgain(forms[turn % forms.Length]);
            // The first ones meet a program that is still being compiled.
            if (turn >= 10) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(s_pause, CancellationToken.None);
        }

        return times;
    }

    private static async Task<long> Due(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        return await db.Settlements.LongCountAsync(s => s.Status == SettlementStatus.Scheduled && s.DueAt <= DateTimeOffset.MaxValue);
    }

    private static double P99(List<double> times) => times.Count == 0 ? 0 : times.Order().ElementAt((int)(times.Count * 0.99));
}
