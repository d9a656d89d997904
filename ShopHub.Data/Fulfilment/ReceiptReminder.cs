using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>J08: once all parcels of an order are signed, its buyer is reminded to confirm, once (RCV-06); who hears of it a day late is not.</summary>
public sealed class ReceiptReminder(ShopDb db, TimeProvider clock)
{
    private const int LatestHours = 24;

    public async Task Tell(Shipment last, DateTimeOffset signedAt)
    {
        var now = clock.GetUtcNow();
        if (signedAt < now.AddHours(-LatestHours) || await db.Shipments.AnyAsync(s => s.OrderId == last.OrderId && s.Id != last.Id && s.SignedAt == null)) return;
        var order = await db.Orders.Where(o => o.Id == last.OrderId && o.Status == OrderStatus.Shipped && o.OpenAfterSales == 0)
            .Select(o => new { o.CustomerId, o.Number }).FirstOrDefaultAsync();
        if (order is not null) db.Notices.Add(Notice.To(order.CustomerId.Value, "包裹已签收", "验货没有问题，请确认收货；有问题可以申请售后", $"/orders/{order.Number}", now));
    }
}
