using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Settlement;

/// <summary>To whose account at the channel orders were paid.</summary>
internal static class PaidAccounts
{
    /// <summary>The shop's account; null for the platform's own.</summary>
    public static async Task<string?> AccountPaidTo(this ShopDb db, Order order) =>
        await db.SubOrders.Where(s => s.OrderId == order.Id && s.TransactionId == order.TransactionId).Select(s => s.SubMchId).FirstOrDefaultAsync()
        ?? await db.Payments.Where(p => p.Id == new Id<Payment>(order.PaymentId)).Select(p => p.SubMchId).FirstOrDefaultAsync();

    /// <summary>Those of them that were paid to their shop's own account.</summary>
    public static async Task<HashSet<Id<Order>>> PaidToShops(this ShopDb db, IReadOnlyCollection<Order> orders)
    {
        var payments = orders.Select(o => new Id<Payment>(o.PaymentId)).Distinct().ToArray();
        var ids = orders.Select(o => o.Id).ToArray();
        var plain = (await db.Payments.Where(p => payments.Contains(p.Id) && p.SubMchId != null).Select(p => p.Id).ToListAsync()).ToHashSet();
        var parts = await db.SubOrders.Where(s => ids.Contains(s.OrderId) && s.SubMchId != null).Select(s => s.OrderId).ToListAsync();
        return [.. parts, .. orders.Where(o => plain.Contains(new Id<Payment>(o.PaymentId))).Select(o => o.Id)];
    }
}
