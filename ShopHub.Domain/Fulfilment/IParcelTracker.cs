namespace ShopHub.Domain.Fulfilment;

/// <summary>Asks the carriers where a parcel is.</summary>
public interface IParcelTracker
{
    /// <summary>When it was signed for; null when it was not, or nobody knows.</summary>
    Task<DateTimeOffset?> SignedAt(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default);
}
