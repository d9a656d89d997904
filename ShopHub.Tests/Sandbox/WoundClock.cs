namespace ShopHub.Tests.Sandbox;

/// <summary>Real time plus what a spec has wound.</summary>
public sealed class WoundClock : TimeProvider
{
    private TimeSpan _wound;

    public void Wind(TimeSpan by) => _wound += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _wound;
}
