using System.Collections.Concurrent;
using ShopHub.Tests.Sandbox;

namespace ShopHub.Tests.Benchmarks;

/// <summary>
/// The callback endpoint alone: a shop whose callbacks go to a recorder first, then the recorded bytes are sent to it
/// from outside, each one twice.
/// </summary>
internal static class CallbackBench
{
    private const int Shoppers = 16, Each = 60;

    public static async Task Measure(BenchTable table, Published published, List<Offer> offers)
    {
        await using var recorder = await CallbackRecorder.Open();
        // The poller would hear of the payments before the callbacks do.
        using var shop = await published.Open(new() { ["WeChatPay__NotifyBase"] = recorder.Address.ToString(), ["Jobs__Enabled"] = "false" });
        await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(i => Prepare(shop.Address, i, offers)));
        var waiting = new ConcurrentQueue<RecordedCallback>(recorder.Heard.SelectMany(h => (RecordedCallback[])[h, h]));
        using var channel = new HttpClient();
        await table.Compare("支付回调（一半重复）", shop, async _ =>
        {
            if (!waiting.TryDequeue(out var callback)) throw new NothingLeft();
            using var answer = await channel.SendAsync(callback.To(shop.Address));
            return answer.IsSuccessStatusCode;
        }, seconds: 1, isRepeatable: false);
    }

    private static async Task Prepare(Uri address, int number, List<Offer> offers)
    {
        using var shopper = await Shopper.SignIn(address, $"called{number}");
        for (var n = 0; n < Each; n++)
        {
            if (await shopper.Place(offers[(number * Each + n) % offers.Count]) is { } cashier && await shopper.OpenCashier(cashier) is { } prepay) await shopper.Pay(prepay);
        }
    }
}
