namespace ShopHub.Domain.Fulfilment;

/// <summary>What a carrier has seen of a parcel (物流轨迹).</summary>
public sealed record ParcelTrace(DateTimeOffset At, string Says);
