using System.Diagnostics;

namespace ShopHub.Tests.Benchmarks;

/// <summary>What one measurement came to.</summary>
public sealed record Measured(int Requests, int Failed, double PerSecond, double P50, double P99, double CpuMs, double Kilobytes);

/// <summary>Several clients that each ask again as soon as they were answered.</summary>
public static class Load
{
    /// <param name="step">One request of client <c>i</c>; false is a failure.</param>
    public static async Task<Measured> Run(MeasuredServer server, int clients, TimeSpan time, Func<int, Task<bool>> step)
    {
        var (cpu, bytes, watch) = (server.Cpu(), await server.AllocatedBytes(), Stopwatch.StartNew());
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => Ask(client, watch, time, step))));
        var took = watch.Elapsed;
        var spent = server.Cpu() - cpu;
        var allocated = await server.AllocatedBytes() - bytes;
        var times = all.SelectMany(a => a.Times).Order().ToList();
        var count = Math.Max(1, times.Count);
        return new(
            times.Count, all.Sum(a => a.Failed), times.Count / took.TotalSeconds, At(times, 0.50), At(times, 0.99),
            spent.TotalMilliseconds / count, allocated / 1024.0 / count);
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];

    private static async Task<(List<double> Times, int Failed)> Ask(int client, Stopwatch watch, TimeSpan time, Func<int, Task<bool>> step)
    {
        var (times, failed) = (new List<double>(), 0);
        while (watch.Elapsed < time)
        {
            var began = watch.Elapsed;
            try
            {
                if (!await step(client)) failed++;
            }
            catch (NothingLeft)
            {
                break;
            }

            times.Add((watch.Elapsed - began).TotalMilliseconds);
        }

        return (times, failed);
    }
}
