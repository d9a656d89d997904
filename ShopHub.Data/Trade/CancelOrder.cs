using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Marketing;
using ShopHub.Data.Outbox;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>The buyer gives up an unpaid order (ORD-04); the other orders of its payment go on under a new one.</summary>
[UseCase]
public sealed class CancelOrder(ShopDb db, Shelf shelf, CouponBook coupons, PaymentsInstead instead, TimeProvider clock)
{
    public async Task Run(Buyer by, string number)
    {
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == number).Found();
        order.Cancel(by, CloseReason.Buyer, now);
        await shelf.Free(order.Lines);
        await coupons.Free(order);

        var payment = await db.Payments.Of(by).Where(p => p.Id == new Id<Payment>(order.PaymentId)).Found();
        if (payment.PrepayId is not null) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.ClosePayment, payment.OutTradeNo, now));
        var others = await db.Orders.Of(by).Where(o => o.PaymentId == order.PaymentId && o.Id != order.Id && o.Status == OrderStatus.Unpaid).ToListAsync();
        if (others.Count == 0) payment.Close();
        else await instead.Of(payment, others, now);
    }
}
