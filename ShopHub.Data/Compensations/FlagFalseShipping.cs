using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Compensations;

/// <summary>J05: a day after it was shipped no carrier has seen the parcel; the shop is told and the buyer compensated once an order (SHP-02, CMP-03).</summary>
[UseCase(Runs = 2)]
public sealed class FlagFalseShipping(ShopDb db, CompensationBook book, TimeProvider clock)
{
    /// <returns>Whether it was flagged now.</returns>
    public async Task<bool> Run(Clockwork by, Id<Shipment> id)
    {
        var now = clock.GetUtcNow();
        var parcel = await db.Shipments.Where(s => s.Id == id).Found();
        if (!parcel.MarkFalse(now)) return false;
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.Id == parcel.OrderId).Found();
        db.Notices.Add(Notice.To(
            order.MerchantId.Value, "包裹没有物流信息，记为虚假发货", $"订单 {order.Number}，{parcel.Carrier.Name} {parcel.Waybill} 发货24小时没有揽收记录。单号填错请更正，没有寄出请马上寄出",
            $"/console/orders?order={order.Number}", now));
        if (CompensationClaim.OfFalseShipping(order) is { } claim) await book.Owe(claim, by, now);
        return true;
    }
}
