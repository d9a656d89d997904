using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Marketing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>J01: closes orders whose time to pay is over and whose payment never reached the channel (ORD-03).</summary>
[UseCase]
public sealed class CloseUnpaidOrders(ShopDb db, UnpaidOrders unpaid, TimeProvider clock)
{
    /// <summary>Returns how many payments were closed with their orders.</summary>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        // Found by the payment, which expires with its orders: one index, no join.
        return await unpaid.Close(by, await db.Payments
            .Where(p => p.Status == PaymentStatus.Created && p.ExpiresAt < now && p.PrepayId == null)
            .OrderBy(p => p.ExpiresAt).Take(batch).ToListAsync(), now);
    }
}

/// <summary>J01: closes the orders of one expired payment after its channel order was closed (PAY-01).</summary>
[UseCase]
public sealed class CloseExpiredPayment(ShopDb db, UnpaidOrders unpaid, TimeProvider clock)
{
    /// <summary>Returns how many payments were closed: one or none.</summary>
    public async Task<int> Run(Clockwork by, Id<Payment> closedAtChannel)
    {
        var now = clock.GetUtcNow();
        return await unpaid.Close(by, await db.Payments
            .Where(p => p.Id == closedAtChannel && p.ExpiresAt < now
                && (p.Status == PaymentStatus.Created || p.Status == PaymentStatus.Paying || p.Status == PaymentStatus.Failed)).ToListAsync(), now);
    }
}

/// <summary>What closing for lack of payment does to orders, stock, coupons and payments.</summary>
public sealed class UnpaidOrders(ShopDb db, Shelf shelf, CouponBook coupons)
{
    public async Task<int> Close(Clockwork by, IReadOnlyList<Payment> expired, DateTimeOffset now)
    {
        var keys = expired.Select(p => p.Id.Value).ToArray();
        var orders = await db.Orders.Include(o => o.Lines).Where(o => keys.Contains(o.PaymentId) && o.Status == OrderStatus.Unpaid).ToListAsync();
        foreach (var order in orders)
        {
            order.Cancel(by, CloseReason.TimeOut, now);
            await coupons.Free(order);
        }

        await shelf.Free(orders.SelectMany(o => o.Lines));
        foreach (var payment in expired) payment.Close();
        return expired.Count;
    }
}
