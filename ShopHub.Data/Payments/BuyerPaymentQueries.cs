using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A payment with what the cashier page and the channel need to know.</summary>
public sealed record BuyerPaymentRow(Payment Payment, string OpenId, IReadOnlyList<PaidOrder> Orders);

public sealed record PaidOrder(string Number, string ShopName, Money Payable);

[Queries]
public sealed class BuyerPaymentQueries(ShopDb db)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<BuyerPaymentRow> One(Buyer me, Id<Payment> id)
    {
        var payment = await db.Payments.Of(me).Where(p => p.Id == id).Found();
        var openId = await db.Customers.Where(c => c.Id == me.CustomerId).Select(c => c.OpenId).FirstAsync();
        var mine = db.Orders.Of(me);
        var orders = await (from order in mine
                            where order.PaymentId == id.Value
                            join shop in db.Merchants on order.MerchantId equals shop.Id
                            orderby order.Number
                            select new PaidOrder(order.Number, shop.ShopName, order.Payable)).ToListAsync();
        return new(payment, openId, orders);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<PaymentStatus> State(Buyer me, Id<Payment> id)
    {
        var found = await db.Payments.Of(me).Where(p => p.Id == id).Select(p => new { p.Status }).FirstOrDefaultAsync();
        return found?.Status ?? throw CommonRefusals.NotFound();
    }
}
