using System.Diagnostics;
using ShopHub.Tests.Benchmarks;

namespace ShopHub.Tests.Ledger.Life;

/// <summary>Many lives one after another; each has a seed of its own, so that a broken one can be lived again alone.</summary>
public static class MoneyRun
{
    public const string Verb = "money";

    /// <summary>What broke first and its seed; null when nothing did.</summary>
    public static string? FirstBroken(int firstSeed, int lives, int acts)
    {
        for (var seed = firstSeed; seed < firstSeed + lives; seed++)
        {
            try
            {
                ShopLife.Live(seed, acts);
            }
            catch (Exception broken)
            {
                return $"seed {seed}: {broken}";
            }
        }

        return null;
    }

    /// <summary><c>money [--sequences N] [--seed S]</c></summary>
    public static int Run(string[] arguments)
    {
        var (lives, seed) = (BenchOptions.Number(arguments, "sequences", 100_000), BenchOptions.Number(arguments, "seed", Environment.TickCount & 0xFFFFFF));
        var watch = Stopwatch.StartNew();
        var broken = FirstBroken(seed, lives, acts: 24);
        Console.WriteLine(broken ?? $"{lives} sequences of 24 acts from seed {seed} in {watch.Elapsed.TotalSeconds:0.0} s: the ledger was zero after every step.");
        return broken is null ? 0 : 1;
    }
}
