namespace ShopHub.Tests.Cast;

/// <summary>Stands still until a spec winds it.</summary>
public sealed class WindableClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public void Wind(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public void WindTo(DateTimeOffset instant) => Interlocked.Exchange(ref _ticks, instant.UtcTicks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
