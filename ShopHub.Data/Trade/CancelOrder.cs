using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Marketing;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>The buyer gives up an unpaid order (ORD-04); the other orders of its payment go on under a new one.</summary>
[UseCase]
public sealed class CancelOrder(ShopDb db, Shelf shelf, CouponBook coupons, TimeProvider clock)
{
    public async Task Run(Buyer by, string number)
    {
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == number).Found();
        order.Cancel(by, CloseReason.Buyer, now);
        await shelf.Free(order.Lines);
        await coupons.Free(order);

        var payment = await db.Payments.Of(by).Where(p => p.Id == new Id<Payment>(order.PaymentId)).Found();
        payment.Close();
        if (payment.PrepayId is not null) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.ClosePayment, payment.OutTradeNo, now));
        await MoveOthers(by, order, payment, now);
    }

    private async Task MoveOthers(Buyer by, Order cancelled, Payment old, DateTimeOffset now)
    {
        var others = await db.Orders.Of(by).Where(o => o.PaymentId == cancelled.PaymentId && o.Id != cancelled.Id && o.Status == OrderStatus.Unpaid).ToListAsync();
        if (others.Count == 0) return;
        var next = Payment.Create(by.CustomerId, $"{old.RequestId}-{cancelled.Number}", others.Sum(o => o.Payable), old.Description, old.ExpiresAt, now);
        db.Payments.Add(next);
        foreach (var order in others) order.PaymentId = next.Id.Value;
    }
}
