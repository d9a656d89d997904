using ShopHub.Tests.Cases;
using ShopHub.Tests.Chaos;
using ShopHub.Tests.Ledger.Life;
using ShopHub.Tests.WeChatPay.Outside;

namespace ShopHub.Tests.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project ShopHub.Tests -- bench</c> measures, <c>-- money</c> lives random lives of money, <c>-- chaos</c> thirty days at a bad channel, <c>-- settle</c> settles a million orders, <c>-- import</c> and <c>-- export</c> move files, <c>-- capture</c> counts visits,
/// <c>-- outside</c> lets another client talk to the sandbox; the specs themselves are run by <c>dotnet test</c>.
/// </summary>
public static class Start
{
    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments.FirstOrDefault())
        {
            case "bench":
                await Bench.Run(BenchOptions.Read(arguments));
                return 0;
            case SettleBench.Verb:
                await SettleBench.Run(BenchOptions.Number(arguments, "orders", 1_000_000), BenchOptions.Number(arguments, "shops", 2_000));
                return 0;
            case MovingBench.ImportVerb:
                await MovingBench.Import(BenchOptions.Number(arguments, "skus", 100_000));
                return 0;
            case MovingBench.ExportVerb:
                await MovingBench.Export(BenchOptions.Number(arguments, "orders", 1_000_000));
                return 0;
            case CaptureBench.Verb:
                await CaptureBench.Run(BenchOptions.Number(arguments, "rounds", 8));
                return 0;
            case "acts":
                Console.WriteLine(await ActBench.Run(BenchOptions.Read(arguments).Due));
                return 0;
            case MoneyRun.Verb:
                return MoneyRun.Run(arguments);
            case OutsideClient.Verb:
                return await OutsideClient.Run();
            case ChaosRun.Verb:
                return await ChaosRun.Run(arguments);
            case CaseRun.Verb:
                return await CaseRun.Run(arguments);
            case ReferenceServer.Verb:
                await ReferenceServer.Run(arguments[1..]);
                return 0;
            default:
                await Console.Error.WriteLineAsync("用法：dotnet run -c Release --project ShopHub.Tests -- bench [--seconds 3] [--products 10000] [--orders 100000] [--due 20000] [--only 商品]");
                return 1;
        }
    }
}

/// <param name="Seconds">Of each measurement.</param>
/// <param name="Due">Overdue orders of the sweep.</param>
/// <param name="Only">Lines whose name begins so; all when it is empty.</param>
public sealed record BenchOptions(int Seconds, int Products, int Orders, int Due, string Only)
{
    public static BenchOptions Read(string[] arguments) => new(
        Number(arguments, "seconds", 3), Number(arguments, "products", 10_000), Number(arguments, "orders", 100_000),
        Number(arguments, "due", 20_000), Text(arguments, "only"));

    public static int Number(string[] arguments, string name, int otherwise) =>
        int.TryParse(Text(arguments, name), out var number) ? number : otherwise;

    private static string Text(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, $"--{name}");
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : "";
    }
}
