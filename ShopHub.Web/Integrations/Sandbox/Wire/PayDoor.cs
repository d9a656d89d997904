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
        var key = faults.IsEmpty ? "" : KeyOf(http, body);
        if (await deeds.Do(http, faults.Strike(FaultStage.Before, route, key))) return;
        var answer = Answer(http, route, body, act);
        if (await deeds.Do(http, faults.Strike(FaultStage.AfterEffect, route, key))) return;
        var written = await writer.Write(http, answer, faults.Strike(FaultStage.Answer, route, key));
        journal.Add(new JournalLine(clock.Now, "in", route, KeyOf(http, body), answer.Status,
            (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds, Request(http, body), WireJournal.Text(written)));
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
