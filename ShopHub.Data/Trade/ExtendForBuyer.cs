using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>The shop gives its buyer more time to receive (RCV-03).</summary>
[UseCase]
public sealed class ExtendForBuyer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>order.not-shipped</c>, <c>order.after-sale-open</c>, <c>order.extended-for</c>, <c>order.extend-days</c></exception>
    public async Task Run(ShopStaff by, Id<Order> id, int days)
    {
        by.Needs(ShopPermission.Orders);
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Where(o => o.Id == id).Found();
        order.ExtendFor(by, days, now);
        db.Notices.Add(Notice.To(order.CustomerId.Value, "商家为您延长了收货时间", $"订单 {order.Number} 延长{days}天，{ShopCalendar.Local(order.DueAt!.Value):M月d日 HH:mm} 自动确认收货", $"/orders/{order.Number}", now));
    }
}
