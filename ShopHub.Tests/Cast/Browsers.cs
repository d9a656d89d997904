using System.Diagnostics;
using Microsoft.Playwright;

namespace ShopHub.Tests.Cast;

/// <summary>Finds a Chromium on this machine, or gets one: once per machine, however many test runs ask at the same time.</summary>
public static class Browsers
{
    private static readonly string[] s_flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    // The shell draws no window of its own beside the page, as the whole browser does even without a screen: a third less work.
    private static readonly string[] s_shells = ["/usr/bin/chromium-headless-shell"];

    private static readonly string[] s_places =
    [
        .. s_shells, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private static readonly string[] s_packages = ["chromium-headless-shell", "chromium"];

    /// <summary>Milliseconds until a page must show what it should, as for every other wait: a busy machine is slow, not wrong.</summary>
    private const float Patience = 30_000;

    private static readonly Lazy<Task<IBrowser>> s_browser = new(Start);

    /// <summary>One browser for all journeys; each opens its own context.</summary>
    public static Task<IBrowser> Chromium() => s_browser.Value;

    private static async Task<IBrowser> Start()
    {
        var path = await Provide();
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = s_flags, Headless = true });
    }

    /// <summary>The program's path, or null for the one Playwright has installed for itself.</summary>
    private static async Task<string?> Provide()
    {
        if (Find(CanUseApt ? s_shells : s_places) is { } present) return present;
        await using var alone = await OneAtATime();
        List<string> tried = [];
        foreach (var package in CanUseApt ? s_packages : [])
        {
            if (Find(s_shells) is { } foundMeanwhile) return foundMeanwhile;
            tried.Add(await Run("apt-get", "update", "-qq"));
            tried.Add(await Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", package, "fonts-noto-cjk"));
            if (Find(s_places) is { } installed) return installed;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) return null;
        throw new InvalidOperationException(
            "No Chromium for the browser specs: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROME_PATH. "
            + string.Join(" ", tried.Where(t => t.Length > 0)));
    }

    private static string? Find(string[] places) =>
        places.Prepend(Environment.GetEnvironmentVariable("CHROME_PATH")).FirstOrDefault(File.Exists);

    private static bool CanUseApt => Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get");

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{program} {arguments[0]}: {errors.Trim()}";
    }

    /// <summary>A lock on a file in the machine's temporary folder; another run's install is waited for.</summary>
    private static async Task<FileStream> OneAtATime()
    {
        var path = Path.Combine(Path.GetTempPath(), "shophub-browser.lock");
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(TimeSpan.FromSeconds(1)))
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < TimeSpan.FromMinutes(10))
            {
                // Another run holds it; look again.
            }
        }
    }
}
