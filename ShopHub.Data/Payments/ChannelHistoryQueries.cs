using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;

namespace ShopHub.Data.Payments;

/// <summary>A payment that is over, as the channel would remember it.</summary>
public sealed record PaidBefore(ChannelPayment Payment, string Description);

/// <summary>What the channel must already know about a town that was built with a history.</summary>
[Queries]
public sealed class ChannelHistoryQueries(ShopDb db)
{
    public Task<List<PaidBefore>> Paid(Clockwork by, ChannelIdentity ours) => (
        from payment in db.Payments
        where payment.TransactionId != null
        join customer in db.Customers on payment.CustomerId equals customer.Id
        select new PaidBefore(
            new ChannelPayment(payment.OutTradeNo, payment.TransactionId, ChannelPaymentState.Paid, payment.Amount, "CNY",
                ours.AppId, ours.MchId, customer.OpenId, payment.PaidAt),
            payment.Description)).ToListAsync();

    public Task<List<ChannelRefund>> Refunded(Clockwork by) => (
        from refund in db.Refunds
        where refund.Status == RefundStatus.Success
        join payment in db.Payments on refund.PaymentId equals payment.Id
        orderby refund.SucceededAt
        select new ChannelRefund(
            refund.OutRefundNo, refund.ChannelRefundId, payment.OutTradeNo, ChannelRefundState.Success, refund.Amount, refund.SucceededAt)).ToListAsync();
}
