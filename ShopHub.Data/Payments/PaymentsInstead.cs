using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Payments;

/// <summary>A new payment for orders whose old one is given up: the channel never sees the old numbers again.</summary>
public sealed class PaymentsInstead(ShopDb db, ChannelTerms channel)
{
    public async Task<Payment> Of(Payment old, IReadOnlyList<Order> orders, DateTimeOffset now)
    {
        var account = orders is [var only]
            ? channel.AccountOf(await db.Merchants.Where(m => m.Id == only.MerchantId).Select(m => m.SubMchId).SingleAsync())
            : null;
        var next = old.Replace(orders.Sum(o => o.Payable), orders.Count, account, now);
        db.Payments.Add(next);
        foreach (var order in orders) order.PaymentId = next.Id.Value;
        return next;
    }
}
