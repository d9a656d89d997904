using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>The buyer has the goods (RCV-01): settlement is scheduled.</summary>
[UseCase]
public sealed class ConfirmReceipt(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, string number)
    {
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Where(o => o.Number == number).Found();
        order.Confirm(by, now);
        await ScheduleSettlement.Of(db, order, now);
        db.Notices.Add(Notice.To(order.MerchantId.Value, "买家已确认收货", $"订单 {order.Number} 已完成，货款将按期结算", $"/console/orders?order={order.Number}", now));
    }
}

/// <summary>The buyer asks for more time to receive (RCV-03).</summary>
[UseCase]
public sealed class ExtendReceipt(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, string number)
    {
        var order = await db.Orders.Of(by).Where(o => o.Number == number).Found();
        order.Extend(by, clock.GetUtcNow(), OrderPolicy.Default);
    }
}

internal static class ScheduleSettlement
{
    public static async Task Of(ShopDb db, Order order, DateTimeOffset now)
    {
        var settlement = await db.Settlements.Where(s => s.OrderId == order.Id).Found();
        var merchant = await db.Merchants.AsNoTracking().Where(m => m.Id == order.MerchantId).Found();
        settlement.Schedule(order.CompletedAt ?? now, merchant.HasBadge(now), SettlementPolicy.Default);
    }
}
