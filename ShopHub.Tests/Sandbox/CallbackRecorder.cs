using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ShopHub.Tests.Sandbox;

/// <summary>A callback exactly as it came over the wire.</summary>
public sealed record RecordedCallback(string Path, Dictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The same callback to somebody else.</summary>
    public HttpRequestMessage To(Uri shop)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(shop, Path)) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in Headers.Where(h => h.Key.StartsWith("wechatpay-", StringComparison.Ordinal))) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}

/// <summary>Hears callbacks in a shop's place, says yes to each and keeps it.</summary>
public sealed class CallbackRecorder : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<RecordedCallback> _heard = [];

    private CallbackRecorder(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<RecordedCallback> Heard
    {
        get
        {
            lock (_heard) return [.. _heard];
        }
    }

    public static async Task<CallbackRecorder> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var recorder = new CallbackRecorder(app);
        app.MapPost("/{**path}", recorder.Hear);
        await app.StartAsync();
        return recorder;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Hear(HttpContext call)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        var heard = new RecordedCallback(
            call.Request.Path.Value!.TrimStart('/'), call.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()), body.ToArray());
        lock (_heard) _heard.Add(heard);
        call.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
