using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>The shop has typed a wrong number: it is corrected once, and the buyer is told why (SHP-06).</summary>
[UseCase(Runs = 2)]
public sealed class CorrectWaybill(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>waybill.*</c>, <c>order.not-shipped</c></exception>
    public async Task Run(ShopStaff by, Id<Shipment> id, string carrierCode, string waybill, string why)
    {
        by.Needs(ShopPermission.Orders);
        var now = clock.GetUtcNow();
        var parcel = await db.Shipments.Of(by).Where(s => s.Id == id).Found();
        var order = await db.Orders.Of(by).Where(o => o.Id == parcel.OrderId).Found();
        if (order.Status is not (OrderStatus.PartShipped or OrderStatus.Shipped)) throw TradeRefusals.NotShipped();
        parcel.Correct(carrierCode, waybill, why, now);
        if (await db.Shipments.AnyAsync(s => s.Id != id && s.CarrierCode == parcel.CarrierCode && s.Waybill == parcel.Waybill)) throw FulfilmentRefusals.WaybillUsed();
        db.Notices.Add(Notice.To(
            order.CustomerId.Value, "快递单号已更正", $"{parcel.Carrier.Name} {parcel.Waybill}（原单号 {parcel.Former}）：{parcel.CorrectedFor}", $"/orders/{order.Number}", now));
    }
}
