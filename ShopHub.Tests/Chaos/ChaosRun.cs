using System.Diagnostics;
using ShopHub.Tests.Benchmarks;

namespace ShopHub.Tests.Chaos;

/// <summary>Many people, many days, every fault of the channel now and then; in the end two books must agree to the fen.</summary>
public static class ChaosRun
{
    public const string Verb = "chaos";

    private const int TurnsADay = 6;

    /// <summary>What a shopper does in thirty days, about.</summary>
    private const double ActsOfEach = 12;

    /// <summary>After the last act: returns run out, what nobody shipped is paid back (SHP-07), its refunds go out one a payment and day, everything is settled.</summary>
    private const int QuietDays = 40;

    /// <summary><c>chaos [--shoppers 500] [--days 30] [--seed S]</c></summary>
    public static async Task<int> Run(string[] arguments)
    {
        var (shoppers, days, seed) = (BenchOptions.Number(arguments, "shoppers", 500), BenchOptions.Number(arguments, "days", 30), BenchOptions.Number(arguments, "seed", Environment.TickCount & 0xFFFF));
        var watch = Stopwatch.StartNew();
        var audit = await Live(shoppers, days, seed, Console.Out);
        foreach (var fault in audit.Faults.Take(40)) Console.WriteLine(fault);
        Console.WriteLine(
            $"seed {seed}: {shoppers} shoppers, {days} days, {audit.Payments} payments, {audit.Refunds} refunds, {audit.Incidents} incidents, {audit.ClearingFen} fen at the channel, {audit.Faults.Count} disagreements, {watch.Elapsed.TotalSeconds:0} s");
        return audit.Faults.Count == 0 ? 0 : 1;
    }

    internal static async Task<ChaosAudit> Live(int shoppers, int days, int seed, TextWriter? told = null)
    {
        await using var town = await ChaosTown.Open(shoppers, seed);
        var dice = new Random(seed);
        town.LetThingsGoWrong(probability: 0.01);
        var watch = Stopwatch.StartNew();
        for (var day = 1; day <= days; day++)
        {
            for (var turn = 0; turn < TurnsADay; turn++) await Turn(town, dice, days);
            await ChaosShops.PayByHand(town);
            if (told is not null) await told.WriteLineAsync($"day {day} after {watch.Elapsed.TotalSeconds:0} s");
        }

        town.Faults.Clear();
        for (var day = 0; day < QuietDays; day++)
        {
            await town.Pass(TimeSpan.FromDays(1));
            await ChaosShops.PayByHand(town);
        }

        return await ChaosAudit.Of(town);
    }

    private static async Task Turn(ChaosTown town, Random dice, int days)
    {
        var acting = town.Shoppers.Where(s => s.Feels(ActsOfEach / days / TurnsADay)).ToList();
        await Parallel.ForEachAsync(acting, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (shopper, _) => await shopper.Acts());
        await town.Deliver();
        await town.Pass(TimeSpan.FromMinutes(1));
        await town.Pass(TimeSpan.FromMinutes(34));
        foreach (var owner in town.Owners) await ChaosShops.Work(town, owner, new(dice.Next()));
        await town.Pass(TimeSpan.FromMinutes(24 * 60 / TurnsADay - 35));
    }
}
