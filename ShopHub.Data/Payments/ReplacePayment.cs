using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Payments;

/// <summary>The channel refuses this number by another way to pay, and has closed it: what it pays for goes on under a new one.</summary>
[UseCase]
public sealed class ReplacePayment(ShopDb db, PaymentsInstead instead, TimeProvider clock)
{
    public async Task<Id<Payment>> Run(Buyer by, Id<Payment> closedAtChannel)
    {
        var payment = await db.Payments.Of(by).Where(p => p.Id == closedAtChannel).Found();
        if (!payment.IsOpen) throw PaymentRefusals.NotPayable();
        if (payment.DueOf is not null)
        {
            var again = payment.Renew(clock.GetUtcNow());
            db.Payments.Add(again);
            return again.Id;
        }

        var orders = await db.Orders.Of(by).Where(o => o.PaymentId == closedAtChannel.Value && o.Status == OrderStatus.Unpaid).ToListAsync();
        return orders.Count > 0 ? (await instead.Of(payment, orders, clock.GetUtcNow())).Id : throw PaymentRefusals.NotPayable();
    }
}
