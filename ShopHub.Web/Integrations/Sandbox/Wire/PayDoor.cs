using System.Diagnostics;
using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>The way every merchant call takes: check, do, sign, write down; faults strike in between.</summary>
public sealed class PayDoor(
    RequestCheck check, AnswerWriter writer, FaultTable faults, FaultDeeds deeds, WireJournal journal, WireClock clock)
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>The numbers a request may carry, the most special one first.</summary>
    private static readonly string[] Numbers = ["out_refund_no", "out_return_no", "out_order_no", "out_request_no", "out_bill_no", "out_trade_no", "combine_out_trade_no"];

    public async Task Serve(HttpContext http, string route, Func<PayCall, PayAnswer> act)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = await SentBody.Of(http);
        var body = sent.Vouched;
        var key = KeyOf(http, body);
        var written = await Take(http, route, key, sent, act);
        journal.Add(new JournalLine(clock.Now, "in", route, key, http.Response.StatusCode,
            (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds, Request(http, body), written));
    }

    /// <returns>What went out, or which fault struck.</returns>
    private async Task<string> Take(HttpContext http, string route, string key, SentBody sent, Func<PayCall, PayAnswer> act)
    {
        var before = faults.Strike(FaultStage.Before, route, key);
        if (await deeds.Do(http, before)) return $"故障：处理前 {before!.Kind}";
        var answer = Answer(http, route, sent, act);
        var after = faults.Strike(FaultStage.AfterEffect, route, key);
        if (await deeds.Do(http, after)) return $"故障：处理后 {after!.Kind}";
        return WireJournal.Text(await writer.Write(http, answer, faults.Strike(FaultStage.Answer, route, key)));
    }

    private PayAnswer Answer(HttpContext http, string route, SentBody sent, Func<PayCall, PayAnswer> act)
    {
        try
        {
            if (sent.Vouched.Length > LargestBody) throw PayFault.Invalid("请求体过大");
            return act(new PayCall(http, check.Check(http.Request, sent.Vouched), route, sent.Vouched) { File = sent.File });
        }
        catch (PayFault fault)
        {
            return fault.ToAnswer();
        }
    }

    // The business number a rule or a reader of the journal looks for.
    private static string KeyOf(HttpContext http, byte[] body)
    {
        if (http.Request.RouteValues["number"] is string number) return number;
        if (body.Length == 0) return "";
        try
        {
            using var json = JsonDocument.Parse(body);
            return Numbers.Select(name => Text(json.RootElement, name)).FirstOrDefault(text => text is not null) ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Request(HttpContext http, byte[] body) =>
        $"{http.Request.Method} {RequestCheck.Target(http.Request)}\n{WireJournal.Text(body)}";
}
