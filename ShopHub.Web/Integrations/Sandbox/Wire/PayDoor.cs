using System.Diagnostics;
using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>The way every merchant call takes: check, do, sign, write down; faults strike in between.</summary>
public sealed class PayDoor(
    RequestCheck check, AnswerWriter writer, FaultTable faults, FaultDeeds deeds, WireJournal journal, WireClock clock)
{
    private const int LargestBody = 1024 * 1024;

    public async Task Serve(HttpContext http, string route, Func<PayCall, PayAnswer> act)
    {
        var started = Stopwatch.GetTimestamp();
        var body = await Body(http);
        var key = KeyOf(http, body);
        var written = await Take(http, route, key, body, act);
        journal.Add(new JournalLine(clock.Now, "in", route, key, http.Response.StatusCode,
            (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds, Request(http, body), written));
    }

    /// <returns>What went out, or which fault struck.</returns>
    private async Task<string> Take(HttpContext http, string route, string key, byte[] body, Func<PayCall, PayAnswer> act)
    {
        var before = faults.Strike(FaultStage.Before, route, key);
        if (await deeds.Do(http, before)) return $"故障：处理前 {before!.Kind}";
        var answer = Answer(http, route, body, act);
        var after = faults.Strike(FaultStage.AfterEffect, route, key);
        if (await deeds.Do(http, after)) return $"故障：处理后 {after!.Kind}";
        return WireJournal.Text(await writer.Write(http, answer, faults.Strike(FaultStage.Answer, route, key)));
    }

    private PayAnswer Answer(HttpContext http, string route, byte[] body, Func<PayCall, PayAnswer> act)
    {
        try
        {
            if (body.Length > LargestBody) throw PayFault.Invalid("请求体过大");
            return act(new PayCall(http, check.Check(http.Request, body), route, body));
        }
        catch (PayFault fault)
        {
            return fault.ToAnswer();
        }
    }

    private static async Task<byte[]> Body(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.ToArray();
    }

    // The business number a rule or a reader of the journal looks for.
    private static string KeyOf(HttpContext http, byte[] body)
    {
        if (http.Request.RouteValues["number"] is string number) return number;
        if (body.Length == 0) return "";
        try
        {
            using var json = JsonDocument.Parse(body);
            return Text(json.RootElement, "out_refund_no") ?? Text(json.RootElement, "out_trade_no") ?? "";
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
