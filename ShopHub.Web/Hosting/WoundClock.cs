namespace ShopHub.Web.Hosting;

/// <summary>Real time plus what a demo has wound. Outside Development and Demo nothing ever winds it.</summary>
public sealed class WoundClock : TimeProvider
{
    private long _ticks;

    /// <summary>How far business time is ahead of real time.</summary>
    public TimeSpan Wound => new(Interlocked.Read(ref _ticks));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Wound;

    /// <returns>True when that is a change.</returns>
    public bool Follow(TimeSpan wound) => Interlocked.Exchange(ref _ticks, wound.Ticks) != wound.Ticks;
}
