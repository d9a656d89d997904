using System.Diagnostics;
using System.Globalization;

namespace ShopHub.Tests.Benchmarks;

/// <summary>A server in a process of its own, looked at from outside: CPU from /proc, allocation through the startup hook.</summary>
public sealed class MeasuredServer : IDisposable
{
    private readonly Process _process;
    private readonly string _allocated;

    private MeasuredServer(Process process, Uri address, string allocated) => (_process, Address, _allocated) = (process, address, allocated);

    public Uri Address { get; }

    public bool IsRunning => !_process.HasExited;

    /// <param name="again">Where it listened before; null for a free port.</param>
    public static async Task<MeasuredServer> Open(
        string assembly, IEnumerable<string> arguments, Dictionary<string, string> environment, string ready, Uri? again = null)
    {
        var address = again ?? new Uri($"http://127.0.0.1:{FreePort()}");
        var allocated = Path.Combine(Path.GetTempPath(), $"shophub-bench-{address.Port}");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments, "--urls", address.ToString().TrimEnd('/')]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(MeasuredServer).Assembly.Location;
        start.Environment["BENCH_ALLOCATED"] = allocated;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        // A full pipe would stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } words) Console.Error.WriteLine(words); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new MeasuredServer(process, address, allocated);
        await server.Answers(ready);
        return server;
    }

    /// <summary>CPU time of the process so far, user and system.</summary>
    public TimeSpan Cpu()
    {
        var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        // The kernel counts in hundredths of a second here.
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
    }

    /// <summary>The most memory the process ever held, in MiB.</summary>
    public long PeakMegabytes() => File.ReadLines($"/proc/{_process.Id}/status").Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal))
        .Select(l => long.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    public async Task<long> AllocatedBytes()
    {
        File.Delete(_allocated);
        using var kill = Process.Start("kill", ["-USR2", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        for (var tries = 0; tries < 100 && !File.Exists(_allocated); tries++) await Task.Delay(20);
        return File.Exists(_allocated) ? long.Parse(await File.ReadAllTextAsync(_allocated), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>As <c>kill -9</c> does: nothing in the process is asked.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        File.Delete(_allocated);
    }

    private async Task Answers(string path)
    {
        using var visitor = new HttpClient { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(100))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with code {_process.ExitCode} before it answered.");
            try
            {
                if ((await visitor.GetAsync(path)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException($"{Address}{path} did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
