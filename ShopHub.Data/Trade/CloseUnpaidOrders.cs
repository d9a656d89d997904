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
    /// <summary>Returns how many orders were closed.</summary>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await (
            from order in db.Orders
            where order.Status == OrderStatus.Unpaid && order.DueAt < now
            join payment in db.Payments on order.PaymentId equals (Guid)(object)payment.Id
            where payment.PrepayId == null
            orderby order.DueAt
            select order.Id).Take(batch).ToListAsync();
        return await unpaid.Close(by, db.Orders.Where(o => due.Contains(o.Id)), now);
    }
}

/// <summary>J01: closes the orders of one expired payment after its channel order was closed (PAY-01).</summary>
[UseCase]
public sealed class CloseExpiredPayment(ShopDb db, UnpaidOrders unpaid, TimeProvider clock)
{
    /// <summary>Returns how many orders were closed.</summary>
    public Task<int> Run(Clockwork by, Id<Payment> closedAtChannel)
    {
        var now = clock.GetUtcNow();
        return unpaid.Close(by, db.Orders.Where(o => o.PaymentId == closedAtChannel.Value && o.Status == OrderStatus.Unpaid && o.DueAt < now), now);
    }
}

/// <summary>What closing for lack of payment does to orders, stock, coupons and payments.</summary>
public sealed class UnpaidOrders(ShopDb db, Shelf shelf, CouponBook coupons)
{
    public async Task<int> Close(Clockwork by, IQueryable<Order> wanted, DateTimeOffset now)
    {
        var orders = await wanted.Include(o => o.Lines).ToListAsync();
        if (orders.Count == 0) return 0;
        foreach (var order in orders)
        {
            order.Cancel(by, CloseReason.TimeOut, now);
            await coupons.Free(order);
        }

        await shelf.Free(orders.SelectMany(o => o.Lines));
        var ids = orders.Select(o => new Id<Payment>(o.PaymentId)).Distinct().ToArray();
        foreach (var payment in await db.Payments.Where(p => ids.Contains(p.Id) && p.Status != PaymentStatus.Closed).ToListAsync()) payment.Close();
        return orders.Count;
    }
}
