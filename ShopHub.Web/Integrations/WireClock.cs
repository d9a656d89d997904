namespace ShopHub.Web.Integrations;

/// <summary>Real UTC, for what travels on the wire: signatures are judged by it even while business time is wound.</summary>
public sealed class WireClock(TimeProvider real)
{
    public DateTimeOffset Now => real.GetUtcNow();

    public long UnixSeconds => Now.ToUnixTimeSeconds();

    public Task Delay(TimeSpan span, CancellationToken stop) => Task.Delay(span, real, stop);
}
