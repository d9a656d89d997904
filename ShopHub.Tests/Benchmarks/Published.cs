using System.Diagnostics;
using ShopHub.Tests.Architecture;

namespace ShopHub.Tests.Benchmarks;

/// <summary>The shop as it is shipped, with a data folder of its own that is new for each bench.</summary>
internal sealed record Published(string File, string Data, Dictionary<string, string> Environment)
{
    public string Database => Path.Combine(Data, "shophub.db");

    public static async Task<Published> Make(params string[] seed)
    {
        var folder = Path.Combine(Files.Root, "artifacts", "bench");
        var data = Path.Combine(folder, "data");
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        var app = Path.Combine(folder, "app");
        var made = new Published(Path.Combine(app, "ShopHub.Web.dll"), data, Settings(data));
        await Do("dotnet", [], "publish", Path.Combine(Files.Root, "ShopHub.Web"), "-c", "Release", "-v", "q", "-o", app);
        await Do("dotnet", made.Environment, [made.File, "seed", .. seed]);
        return made;
    }

    /// <param name="settings">Beside or instead of its own.</param>
    public Task<MeasuredServer> Open(Dictionary<string, string>? settings = null) =>
        MeasuredServer.Open(File, [], new(Environment.Concat(settings ?? []).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Last().Value)), "/healthz");

    private static Dictionary<string, string> Settings(string data) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["Data__Folder"] = data, ["Logging__LogLevel__Default"] = "Error", ["Demo__Town"] = "true",
        ["Limits__SignInPerMinute"] = "1000000", ["Limits__SearchPerMinute"] = "1000000", ["Limits__CheckoutPerMinute"] = "1000000",
    };

    private static async Task Do(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with code {process.ExitCode}.");
    }
}
