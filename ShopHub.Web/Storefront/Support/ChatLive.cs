using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Support;

namespace ShopHub.Web.Storefront.Support;

/// <summary>
/// Tells an open chat page to look again (server-sent events). It carries no words: what is looked at is asked for through the
/// front door. Whoever is cut off looks once when he is back, so nothing is missed.
/// </summary>
internal static class ChatLive
{
    private static readonly TimeSpan s_pulse = TimeSpan.FromSeconds(25);

    public static async Task Stream(HttpContext visit, Shop shop, IChatBus bus, IHostApplicationLifetime life, string code)
    {
        // 204 tells the browser not to come again.
        visit.Response.StatusCode = StatusCodes.Status204NoContent;
        if (await shop.Who<Buyer>() is null || await shop.Ask((ChatQueries ask, Buyer me) => ask.With(me, code)) is not { } talk) return;
        visit.Response.StatusCode = StatusCodes.Status200OK;
        visit.Response.ContentType = "text/event-stream";
        visit.Response.Headers.CacheControl = "no-store";
        visit.Response.Headers["X-Accel-Buffering"] = "no";
        using var left = CancellationTokenSource.CreateLinkedTokenSource(visit.RequestAborted, life.ApplicationStopping);
        using var bell = new SemaphoreSlim(0, 1);
        using var ear = bus.Hear(talk.Value, () => Ring(bell));
        try
        {
            await Send(visit, "retry: 2000\ndata: look\n\n", left.Token);
            while (true)
            {
                var rung = await bell.WaitAsync(s_pulse, left.Token);
                if (await shop.Who<Buyer>() is null) return;
                await Send(visit, rung ? "data: look\n\n" : ": still here\n\n", left.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the house is.
        }
    }

    private static async Task Send(HttpContext visit, string text, CancellationToken stop)
    {
        await visit.Response.WriteAsync(text, stop);
        await visit.Response.Body.FlushAsync(stop);
    }

    private static void Ring(SemaphoreSlim bell)
    {
        try
        {
            if (bell.CurrentCount == 0) bell.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Rung twice in one instant, or the page has just gone.
        }
    }
}
