using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Compensations;
using ShopHub.Data.Database;
using ShopHub.Data.Insurance;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>A parcel leaves the shop (SHP-06); when it is late the buyer is compensated (CMP-02), and its way back may be insured (INS-03).</summary>
[UseCase(Runs = 2)]
public sealed class ShipOrder(ShopDb db, LateShipping late, InsuranceBook insurance, TimeProvider clock)
{
    /// <param name="pieces">By line; null ships everything that is left.</param>
    public async Task Run(ShopStaff by, Id<Order> id, string carrierCode, string waybill, IReadOnlyDictionary<Id<OrderLine>, int>? pieces = null)
    {
        by.Needs(ShopPermission.Orders);
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Id == id).Found();
        var sent = pieces ?? order.Lines.Where(l => l.ToShip > 0).ToDictionary(l => l.Id, l => l.ToShip);
        var titles = order.Lines.ToDictionary(l => l.Id, l => l.Title);
        var shipment = Shipment.Send(order, carrierCode, waybill, [.. sent.Select(p => new ShipmentPiece(p.Key, titles.GetValueOrDefault(p.Key, ""), p.Value))], now);
        var before = await db.Shipments.CountAsync(s => s.OrderId == id);
        if (before >= Shipment.MostPerOrder) throw FulfilmentRefusals.TooManyParcels();
        if (await db.Shipments.AnyAsync(s => s.CarrierCode == shipment.CarrierCode && s.Waybill == shipment.Waybill)) throw FulfilmentRefusals.WaybillUsed();
        var isLate = order.DueAt < now;
        order.Ship(by, sent, now, OrderPolicy.Default);
        if (before == Shipment.MostPerOrder - 1 && order.Status is OrderStatus.PartShipped) throw FulfilmentRefusals.LastParcel();
        if (isLate) await late.Pay(order, by, now);
        await insurance.Insure(order, shipment, now);
        db.Shipments.Add(shipment);
        db.Notices.Add(Notice.To(order.CustomerId.Value, "您的包裹已发出", $"{shipment.Carrier.Name} {shipment.Waybill}", $"/orders/{order.Number}", now));
    }
}
