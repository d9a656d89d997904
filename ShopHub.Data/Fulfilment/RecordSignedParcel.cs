using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>A carrier shows a parcel signed: the buyer has it (RCV-04), or the shop has the return (AS-09).</summary>
[UseCase]
public sealed class RecordSignedParcel(ShopDb db, ReceiptReminder reminder, TimeProvider clock)
{
    public async Task Run(Clockwork by, ParcelOnTheWay parcel, DateTimeOffset signedAt)
    {
        foreach (var shipment in await db.Shipments.Where(s => s.CarrierCode == parcel.CarrierCode && s.Waybill == parcel.Waybill).ToListAsync())
        {
            if (shipment.SignedAt is null) await reminder.Tell(shipment, signedAt);
            shipment.MarkSigned(signedAt);
            await EndLooking(by, shipment);
        }

        foreach (var back in await db.AfterSales.Where(a => a.ReturnCarrier == parcel.CarrierCode && a.ReturnWaybill == parcel.Waybill).ToListAsync())
            back.MarkSigned(signedAt, AfterSalePolicy.Default);
    }

    /// <summary>The platform looked for it: with the last parcel signed there is nothing to look for (RCV-04).</summary>
    private async Task EndLooking(Clockwork by, Shipment signed)
    {
        if (await db.Orders.FirstOrDefaultAsync(o => o.Id == signed.OrderId && o.LookedIntoSince != null) is not { } order) return;
        if (await db.Shipments.AnyAsync(s => s.OrderId == order.Id && s.Id != signed.Id && s.SignedAt == null)) return;
        order.SignedAfterAll(by, clock.GetUtcNow(), OrderPolicy.Default);
    }
}
