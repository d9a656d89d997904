using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A payment that is over, as the channel would remember it.</summary>
public sealed record PaidBefore(ChannelPayment Payment, string Description);

/// <summary>A shop with an account of its own at the channel.</summary>
public sealed record OnboardedShop(string SubMchId, string ShopName);

/// <summary>What the channel must already know about a town that was built with a history.</summary>
[Queries]
public sealed class ChannelHistoryQueries(ShopDb db)
{
    public async Task<List<PaidBefore>> Paid(Clockwork by, ChannelIdentity ours)
    {
        var parts = (await db.SubOrders.Where(s => s.TransactionId != null).ToListAsync()).ToLookup(
            s => s.PaymentId, s => new ChannelPaidPart(s.Number, s.TransactionId, s.Amount, "CNY", ours.MchId, s.SubMchId));
        var paid = await (
            from payment in db.Payments
            where payment.TransactionId != null
            join customer in db.Customers on payment.CustomerId equals customer.Id
            select new { Payment = payment, customer.OpenId }).AsNoTracking().ToListAsync();
        return paid.ConvertAll(p => new PaidBefore(
            new(p.Payment.OutTradeNo, p.Payment.TransactionId, ChannelPaymentState.Paid, p.Payment.Amount, "CNY",
                ours.AppId, ours.MchId, p.OpenId, p.Payment.PaidAt)
            { SubMchId = p.Payment.SubMchId, Parts = [.. parts[p.Payment.Id]] },
            p.Payment.Description));
    }

    /// <summary>What lies on the platform's own account besides orders: shops' deposits, and what it put in to pay for its coupons.</summary>
    public async Task<Money> PlatformMoney(Clockwork by) => new(
        await db.Balances.Where(b => b.Account == Account.MerchantDeposit || b.Account == Account.PlatformFunding).SumAsync(b => b.Balance.Fen));

    /// <summary>The shops that have an account of their own at the channel.</summary>
    public Task<List<OnboardedShop>> Shops(Clockwork by) =>
        db.Merchants.Where(m => m.SubMchId != null).Select(m => new OnboardedShop(m.SubMchId!, m.ShopName)).ToListAsync();

    public Task<List<ChannelRefund>> Refunded(Clockwork by) => (
        from refund in db.Refunds
        where refund.Status == RefundStatus.Success
        join payment in db.Payments on refund.PaymentId equals payment.Id
        orderby refund.SucceededAt
        select new ChannelRefund(
            refund.OutRefundNo, refund.ChannelRefundId, refund.SubOrderNumber ?? payment.OutTradeNo, ChannelRefundState.Success, refund.Amount, refund.SucceededAt)).ToListAsync();
}
