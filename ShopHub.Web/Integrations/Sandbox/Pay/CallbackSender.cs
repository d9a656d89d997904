using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Signs one callback, sends it once and writes down what came back.</summary>
public sealed class CallbackSender(
    SandboxWorld world, CallbackBody bodies, IHttpClientFactory http, WireClock wire, Scheduler clock,
    WireJournal journal, IOptions<SandboxOptions> options)
{
    public const string ClientName = "Sandbox";

    /// <summary>A shop that answers later has not answered.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Only to this machine and to hosts that were named: a callback must not reach a stranger.</summary>
    public bool MayGoTo(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.IsLoopback || options.Value.CallbackHosts.Contains(uri.Host));

    public async Task Send(SimNotice notice, FaultDeed? trick)
    {
        var body = Body(notice, trick);
        var started = Stopwatch.GetTimestamp();
        var (status, answer) = await Post(notice.Url, body, trick);
        var took = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        lock (notice)
        {
            notice.Attempts.Add(new SimAttempt(clock.Now, status, took, answer));
            if (status is 200 or 204) (notice.State, notice.Body) = ("acknowledged", null);
        }
        world.Keep(notice);
        journal.Add(new JournalLine(wire.Now, "out", $"NOTIFY {notice.Kind}", notice.Key, status, took, WireJournal.Text(body), answer));
    }

    private byte[] Body(SimNotice notice, FaultDeed? trick) =>
        trick is null ? notice.Body ??= bodies.Build(notice, null) : bodies.Build(notice, trick.Kind);

    private async Task<(int Status, string Answer)> Post(string url, byte[] body, FaultDeed? trick)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var (serial, key) = world.Merchant.Signer(null);
        var headers = trick?.Kind == AnswerTricks.NoSignature ? [] : WireSignature.Make(serial, key, wire, body, trick);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var client = http.CreateClient(ClientName);
            using var answer = await client.SendAsync(request);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return (0, fault.Message);
        }
    }
}
