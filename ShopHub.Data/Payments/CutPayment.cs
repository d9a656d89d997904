using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>
/// Cuts a combined payment into one sub-order a shop before the channel hears of it (ORD-02). Cut once: the same numbers go out
/// again whatever became of the first call.
/// </summary>
[UseCase]
public sealed class CutPayment(ShopDb db, ChannelTerms channel)
{
    public async Task Run(Buyer by, Id<Payment> id)
    {
        var payment = await db.Payments.Of(by).Where(p => p.Id == id).Found();
        if (!payment.IsOpen) throw PaymentRefusals.NotPayable();
        if (!payment.IsCombined || await db.SubOrders.AnyAsync(s => s.PaymentId == id)) return;
        var orders = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.PaymentId == id.Value).OrderBy(o => o.Number).ToListAsync();
        var shops = orders.Select(o => o.MerchantId).ToArray();
        var accounts = await db.Merchants.Where(m => shops.Contains(m.Id)).Select(m => new { m.Id, m.SubMchId, m.PaymentFee }).ToDictionaryAsync(m => m.Id);
        foreach (var order in orders)
        {
            var before = await db.SubOrders.CountAsync(s => s.OrderId == order.Id);
            var shop = accounts[order.MerchantId];
            db.SubOrders.Add(SubOrder.Of(payment, order, before, channel.AccountOf(shop.SubMchId)));
            order.PayAnew(id.Value, channel.FeeOf(shop.PaymentFee));
        }
    }
}
