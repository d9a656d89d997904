using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Reconciliation;

/// <summary>Refunds the ledger has booked and the channel has not taken, order by order: there the money still is.</summary>
/// <param name="SubMchId">The account it lies on; null for the platform's own.</param>
/// <param name="Cash">What has not gone.</param>
/// <param name="Fee">What of it the channel keeps until it has gone.</param>
/// <param name="IsFree">It lies among what can be withdrawn, no longer frozen.</param>
internal sealed record UnsentRefund(string? SubMchId, Money Cash, Money Fee, bool IsFree)
{
    public Money Net => Cash - Fee;
}

internal static class UnsentRefunds
{
    public static async Task<List<UnsentRefund>> Unsent(this ShopDb db)
    {
        var refunds = await (
            from r in db.Refunds
            where r.Status == RefundStatus.Created || r.Status == RefundStatus.PaidByHand && r.ChannelRefundId == null
                || r.Status == RefundStatus.Closed && !db.Refunds.Any(next => next.Replaces == r.Id)
            join p in db.Payments on r.PaymentId equals p.Id
            select new
            {
                r.OrderId, r.Amount, Payment = r.SubOrderNumber ?? p.OutTradeNo,
                SubMchId = db.SubOrders.Where(s => s.Number == r.SubOrderNumber).Select(s => s.SubMchId).FirstOrDefault() ?? p.SubMchId,
            }).ToListAsync();
        var ids = refunds.Where(r => r.OrderId != null).Select(r => r.OrderId!.Value).Distinct().ToArray();
        var orders = await db.Orders.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Payable, o.RefundedCash, o.PaymentFee }).ToDictionaryAsync(o => o.Id);
        var free = await db.OrderShares.Where(s => ids.Contains(s.OrderId) && (s.Status == ShareStatus.Finished || s.Status == ShareStatus.Lacking))
            .Select(s => s.OrderId).ToListAsync();
        var late = refunds.FindAll(r => r.OrderId is null);
        var rates = await db.FeesOf([.. late.Select(r => r.Payment).Distinct()]);
        return
        [
            .. late.Select(r => new UnsentRefund(r.SubMchId, r.Amount, rates[r.Payment].Of(r.Amount), IsFree: false)),
            .. refunds.Where(r => r.OrderId is not null).GroupBy(r => (Order: r.OrderId!.Value, r.SubMchId))
                .Select(g => Of(g.Key.SubMchId, g.Sum(r => r.Amount), orders[g.Key.Order].Payable - orders[g.Key.Order].RefundedCash, orders[g.Key.Order].PaymentFee, free.Contains(g.Key.Order))),
        ];
    }

    // The fee that stays is that of what stays.
    private static UnsentRefund Of(string? subMchId, Money cash, Money kept, Rate fee, bool isFree) =>
        new(subMchId, cash, fee.Of(kept + cash) - fee.Of(kept), isFree);
}
