using System.Diagnostics;
using ShopHub.Tests.Benchmarks;

namespace ShopHub.Tests.Cases;

/// <summary>Random cases after the sale: buyers, shops, the platform, carriers and the clock act as they like, and every case must end with the books at zero.</summary>
public static class CaseRun
{
    public const string Verb = "cases";

    /// <summary>Cases of one town: a file small enough to stay quick.</summary>
    private const int PerTown = 250;

    private const int Rounds = 40;

    /// <summary>Days after the last act in which everything comes to its end: thirty of a pause, ten of a return, an appeal, a settlement.</summary>
    private const int QuietDays = 90;

    /// <summary><c>cases [--count 1000] [--seed S]</c></summary>
    public static async Task<int> Run(string[] arguments)
    {
        var (count, seed) = (BenchOptions.Number(arguments, "count", 1_000), BenchOptions.Number(arguments, "seed", Environment.TickCount & 0xFFFF));
        var (watch, faults, acts) = (Stopwatch.StartNew(), 0, 0);
        for (var done = 0; done < count; done += PerTown)
        {
            var lived = await Live(Math.Min(PerTown, count - done), seed + done);
            acts += lived.Acts;
            faults += lived.Faults.Count;
            foreach (var fault in lived.Faults.Take(20)) Console.WriteLine($"seed {seed + done}: {fault}");
            if (done == 0) Console.WriteLine(lived.Told);
        }

        Console.WriteLine($"seed {seed}: {count} cases, {acts} acts, {faults} faults, {watch.Elapsed.TotalSeconds:0} s");
        return faults == 0 ? 0 : 1;
    }

    internal static async Task<Lived> Live(int count, int seed)
    {
        await using var village = await Village.Open(seed);
        var clock = new VillageClock(village);
        var faults = new List<string>();
        var (bought, some) = (0, Math.Max(1, count / (Rounds / 2)));
        for (var round = 0; round < Rounds; round++)
        {
            for (; bought < Math.Min(count, some * (round + 1)); bought++) await village.Buys();
            foreach (var one in village.Cases) await Turn(village, await village.Read(one), misfits: 0.1);
            // Now and then nobody's job ran for two days.
            await clock.Pass(village.Chance(0.1) ? TimeSpan.FromHours(48) : TimeSpan.FromHours(village.Dice.Next(1, 30)));
            faults.AddRange(await CaseAudit.WithoutAnAnswer(village.Town));
        }

        for (var day = 0; day < QuietDays; day++)
        {
            foreach (var one in village.Cases) await Ends(village, await village.Read(one));
            await clock.Pass(TimeSpan.FromDays(1));
        }

        faults.AddRange(await CaseAudit.AtTheEnd(village.Town));
        faults.AddRange(await CaseAudit.OfTheBooks(village.Town));
        return new(village.Done.Values.Sum(), faults, Told(village));
    }

    private static async Task Turn(Village village, CaseFile about, double misfits)
    {
        var side = village.One(BuyerActs.All, BuyerActs.All, ShopActs.All, ShopActs.All, PlatformActs.All, CarrierActs.All);
        var fit = village.Chance(misfits) ? side : [.. side.Where(a => a.Fits(about))];
        if (fit.Length > 0) await village.Tries(village.One(fit), about);
    }

    /// <summary>Only what no clock does: judges judge, and a buyer whose name is needed takes his money.</summary>
    private static async Task Ends(Village village, CaseFile about)
    {
        foreach (var act in PlatformActs.Decisions.Append(BuyerActs.Claims).Where(a => a.Fits(about))) await village.Tries(act, about);
    }

    private static string Told(Village village) =>
        $"done: {string.Join(", ", village.Done.Select(d => $"{d.Key} {d.Value}"))}\nrefused: {string.Join(", ", village.Refused.Select(d => $"{d.Key} {d.Value}"))}";
}

/// <param name="Acts">That were done; those refused are not counted.</param>
internal sealed record Lived(int Acts, List<string> Faults, string Told);
