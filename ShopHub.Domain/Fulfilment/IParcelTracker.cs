namespace ShopHub.Domain.Fulfilment;

/// <summary>Asks the carriers where a parcel is.</summary>
public interface IParcelTracker
{
    /// <summary>Carriers answer; when they do not, a parcel without a trace says nothing about its shop.</summary>
    bool IsConnected { get; }

    /// <summary>When it was signed for; null when it was not, or nobody knows.</summary>
    Task<DateTimeOffset?> SignedAt(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default);

    /// <summary>Everything seen of it so far, oldest first.</summary>
    Task<IReadOnlyList<ParcelTrace>> Traces(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default);
}
