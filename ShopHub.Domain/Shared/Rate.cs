namespace ShopHub.Domain.Shared;

/// <summary>A rate in basis points (万分比): 60 is 0.6 %.</summary>
public readonly record struct Rate(int BasisPoints)
{
    /// <summary>base × rate, half up to the fen (MON-02).</summary>
    public Money Of(Money amount) => new((amount.Fen * BasisPoints + 5_000) / 10_000);

    /// <summary>0.6%</summary>
    public override string ToString() => $"{BasisPoints / 100m:0.##}%";
}
