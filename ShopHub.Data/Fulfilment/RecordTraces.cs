using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;

namespace ShopHub.Data.Fulfilment;

/// <summary>A carrier tells what it has seen of a parcel: both sides read it.</summary>
[UseCase]
public sealed class RecordTraces(ShopDb db)
{
    public async Task Run(Clockwork by, string carrierCode, string waybill, IReadOnlyList<ParcelTrace> traces)
    {
        foreach (var parcel in await db.Shipments.Where(s => s.CarrierCode == carrierCode && s.Waybill == waybill).ToListAsync()) parcel.Hear(traces);
    }
}
