using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;

namespace ShopHub.Data.Fulfilment;

/// <summary>A carrier shows a parcel signed: the buyer has it (RCV-04), or the shop has the return (AS-09).</summary>
[UseCase]
public sealed class RecordSignedParcel(ShopDb db, ReceiptReminder reminder)
{
    public async Task Run(Clockwork by, ParcelOnTheWay parcel, DateTimeOffset signedAt)
    {
        foreach (var shipment in await db.Shipments.Where(s => s.CarrierCode == parcel.CarrierCode && s.Waybill == parcel.Waybill).ToListAsync())
        {
            if (shipment.SignedAt is null) await reminder.Tell(shipment, signedAt);
            shipment.MarkSigned(signedAt);
        }

        foreach (var back in await db.AfterSales.Where(a => a.ReturnCarrier == parcel.CarrierCode && a.ReturnWaybill == parcel.Waybill).ToListAsync())
            back.MarkSigned(signedAt, AfterSalePolicy.Default);
    }
}
