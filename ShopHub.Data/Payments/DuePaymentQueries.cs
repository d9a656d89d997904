using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A payment the channel is asked about.</summary>
public sealed record DuePayment(Id<Payment> Id, string OutTradeNo);

/// <summary>A refund to send (never sent yet, or not payable the last time) or to ask about.</summary>
/// <param name="OutTradeNo">The plain payment, or one shop's share of a combined one.</param>
public sealed record DueRefund(string OutRefundNo, string OutTradeNo, string? SubMchId, Money Amount, Money OrderTotal, RefundReason Reason, bool IsSent);

/// <summary>What the payment jobs have to say to the channel now.</summary>
[Queries]
public sealed class DuePaymentQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>J02.</summary>
    public async Task<List<DuePayment>> ToAsk(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await db.Payments.Where(p => p.AskAt <= now).OrderBy(p => p.AskAt).Take(most)
            .Select(p => new DuePayment(p.Id, p.OutTradeNo)).ToListAsync();
    }

    /// <summary>J01: expired, and the channel has an order for it that must be closed first.</summary>
    public async Task<List<DuePayment>> ExpiredAtChannel(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await (
            from payment in db.Payments
            where payment.PrepayId != null && payment.ExpiresAt < now
                && (payment.Status == PaymentStatus.Created || payment.Status == PaymentStatus.Paying || payment.Status == PaymentStatus.Failed)
            orderby payment.ExpiresAt
            select new DuePayment(payment.Id, payment.OutTradeNo)).Take(most).ToListAsync();
    }

    /// <summary>J03.</summary>
    public async Task<List<DueRefund>> Refunds(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from refund in db.Refunds
            where refund.NextAt <= now
            join payment in db.Payments on refund.PaymentId equals payment.Id
            join sub in db.SubOrders on refund.SubOrderNumber equals sub.Number into subs
            from part in subs.DefaultIfEmpty()
            orderby refund.NextAt
            select new
            {
                refund.OutRefundNo, OutTradeNo = refund.SubOrderNumber ?? payment.OutTradeNo, SubMchId = part.SubMchId ?? payment.SubMchId,
                Fen = refund.Amount.Fen, Total = (long?)part.Amount.Fen ?? payment.Amount.Fen, refund.Reason, refund.Status,
            }).Take(most).ToListAsync();
        return [.. rows.Select(r => new DueRefund(
            r.OutRefundNo, r.OutTradeNo, r.SubMchId, new(r.Fen), new(r.Total), r.Reason, r.Status is RefundStatus.Processing))];
    }
}
