using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopHub.Tests.Benchmarks;

/// <summary>Measures in turns with the reference and writes the table.</summary>
public sealed partial class BenchTable(MeasuredServer reference, BenchOptions options, int[] clients, string rows)
{
    private readonly List<(string What, int Clients, Measured Own, Measured Reference, Measured Plain)> _lines = [];
    private readonly List<string> _weights = [];

    public async Task Compare(string what, MeasuredServer shop, Func<int, Task<bool>> step, int? seconds = null, bool isRepeatable = true)
    {
        if (!what.StartsWith(options.Only, StringComparison.Ordinal)) return;
        var time = TimeSpan.FromSeconds(seconds ?? options.Seconds);
        // The compiler needs a while until it has made its best code of a path.
        if (isRepeatable) await Load.Run(shop, 8, TimeSpan.FromSeconds(4), step);
        foreach (var count in clients)
        {
            using var visitor = new Visitor(reference.Address);
            var before = await Load.Run(reference, count, time / 2, _ => visitor.Get(ReferenceServer.Rows));
            var own = await Load.Run(shop, count, time, step);
            var after = await Load.Run(reference, count, time / 2, _ => visitor.Get(ReferenceServer.Rows));
            var plain = await Load.Run(reference, count, time / 4, _ => visitor.Get(ReferenceServer.Plain));
            _lines.Add((what, count, own, Mean(before, after), plain));
            Console.WriteLine(Line(_lines[^1]));
        }
    }

    public async Task Weigh(Uri shop, params string[] pages)
    {
        using var visitor = new Visitor(shop);
        foreach (var page in pages)
        {
            var (body, isBrotli) = await visitor.Take(page);
            var html = Encoding.UTF8.GetString(isBrotli ? Unpack(body) : body);
            var (styles, scripts) = (await Sum(visitor, Styles().Matches(html)), await Sum(visitor, Scripts().Matches(html)));
            _weights.Add(FormattableString.Invariant(
                $"| `{Regex.Replace(page, "[0-9a-f]{32}", "…")}` | {body.Length / 1024.0:0.0} | {styles.Bytes / 1024.0:0.0} | {scripts.Bytes / 1024.0:0.0} | {(body.Length + styles.Bytes + scripts.Bytes) / 1024.0:0.0} | {1 + styles.Count + scripts.Count} |"));
        }
    }

    public string Write()
    {
        var report = new StringBuilder();
        report.AppendLine("# Bench").AppendLine();
        report.AppendLine(FormattableString.Invariant($"{rows}; {Environment.ProcessorCount} processors; {options.Seconds} s a measurement; published Release, SQLite."));
        report.AppendLine("Reference (1.0): a bare static Blazor page with 20 rows read by EF Core from SQLite, measured before and after each line. Only ratios hold.").AppendLine();
        report.AppendLine("| what | clients | requests/s | p50 ms | p99 ms | CPU-ms | KB allocated | failed | CPU ratio | p50 ratio | r/s ratio | CPU of a plain 10 KB page |");
        report.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var line in _lines) report.AppendLine(Line(line));
        report.AppendLine().AppendLine("First view without pictures, compressed:").AppendLine();
        report.AppendLine("| page | HTML KB | CSS KB | scripts KB | all KB | requests |").AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var weight in _weights) report.AppendLine(weight);
        return report.ToString();
    }

    private static string Line((string What, int Clients, Measured Own, Measured Reference, Measured Plain) line)
    {
        var (what, count, own, other, plain) = line;
        return FormattableString.Invariant(
            $"| {what} | {count} | {own.PerSecond:0} | {own.P50:0.0} | {own.P99:0.0} | {own.CpuMs:0.000} | {own.Kilobytes:0} | {own.Failed} | {own.CpuMs / other.CpuMs:0.00} | {own.P50 / other.P50:0.00} | {own.PerSecond / other.PerSecond:0.00} | {plain.CpuMs:0.000} |");
    }

    private static Measured Mean(Measured a, Measured b) => new(
        a.Requests + b.Requests, a.Failed + b.Failed, (a.PerSecond + b.PerSecond) / 2, (a.P50 + b.P50) / 2, (a.P99 + b.P99) / 2,
        (a.CpuMs * a.Requests + b.CpuMs * b.Requests) / Math.Max(1, a.Requests + b.Requests), (a.Kilobytes + b.Kilobytes) / 2);

    private static async Task<(long Bytes, int Count)> Sum(Visitor visitor, MatchCollection links)
    {
        var (bytes, count) = (0L, 0);
        foreach (var link in links.Select(m => m.Groups[1].Value).Distinct())
        {
            bytes += (await visitor.Take(link)).Body.Length;
            count++;
        }

        return (bytes, count);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var plain = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.CopyTo(plain);
        return plain.ToArray();
    }

    [GeneratedRegex("<link[^>]+href=\"([^\"]+\\.css[^\"]*)\"")]
    private static partial Regex Styles();

    [GeneratedRegex("<script[^>]+src=\"([^\"]+)\"")]
    private static partial Regex Scripts();
}
