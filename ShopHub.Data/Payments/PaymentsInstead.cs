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
        var ids = orders.Select(o => o.MerchantId).Distinct().ToArray();
        var shops = await db.Merchants.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.SubMchId, m.PaymentFee }).ToDictionaryAsync(m => m.Id);
        var account = orders is [var only] ? channel.AccountOf(shops[only.MerchantId].SubMchId) : null;
        var next = old.Replace(orders.Sum(o => o.Payable), orders.Count, account, now);
        db.Payments.Add(next);
        foreach (var order in orders) order.PayAnew(next.Id.Value, channel.FeeOf(shops[order.MerchantId].PaymentFee));
        return next;
    }
}
