using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>What our books say moved on a day and no bill of the channel lists.</summary>
public sealed class UnlistedMovements(ShopDb db)
{
    private const int AtOnce = 500;

    public async Task<List<FoundDifference>> Of(BillKind bill, DateOnly day)
    {
        var span = BillPolicy.OursIn(day);
        if (bill is BillKind.Trade) return [.. await Payments(span), .. await Refunds(span, wholly: false)];
        List<FoundDifference> found = [];
        foreach (var kind in FundMovements.Kinds) found.AddRange(await OfKind(bill, kind, span));
        return found;
    }

    /// <summary>The channel must have booked something on that day: what can only stand in this bill stands in none.</summary>
    public async Task<bool> NeedABill(BillKind bill, DateOnly day)
    {
        var span = BillPolicy.OursIn(day);
        if (bill is BillKind.Trade) return (await Payments(span)).Count > 0 || (await Refunds(span, wholly: true)).Count > 0;
        return (await OfKind(bill, BillLineKind.Payment, span)).Count > 0 || (await OfKind(bill, BillLineKind.Share, span)).Count > 0;
    }

    private async Task<List<FoundDifference>> Payments(DaySpan span)
    {
        var paid = db.Payments.Where(p => p.PaidAt >= span.From && p.PaidAt < span.To && p.TransactionId != null);
        var listed = db.BilledLines.Where(l => l.Bill == BillKind.Trade && l.Kind == BillLineKind.Payment);
        var plain = await paid.Where(p => !p.IsCombined && !listed.Any(l => l.Number == p.OutTradeNo)).Select(p => new { Number = p.OutTradeNo, p.Amount.Fen }).ToListAsync();
        var parts = await (
            from payment in paid
            join part in db.SubOrders on payment.Id equals part.PaymentId
            where !listed.Any(l => l.Number == part.Number)
            select new { part.Number, part.Amount.Fen }).ToListAsync();
        return [.. plain.Concat(parts).Select(r => Missing(BillLineKind.Payment, r.Number, r.Fen, "我们记为已付款，渠道账单里没有"))];
    }

    /// <param name="wholly">Begun in the span, too: what lasted over midnight stands in the bill of one of its days.</param>
    private async Task<List<FoundDifference>> Refunds(DaySpan span, bool wholly)
    {
        var rows = await db.Refunds
            // What a person paid in the channel's place stands in no bill of the channel.
            .Where(r => r.Status == RefundStatus.Success && r.SucceededAt >= span.From && r.SucceededAt < span.To && (!wholly || r.CreatedAt >= span.From))
            .Where(r => !db.BilledLines.Any(l => l.Bill == BillKind.Trade && l.Kind == BillLineKind.Refund && l.Number == r.OutRefundNo))
            .Select(r => new { r.OutRefundNo, r.Amount.Fen }).ToListAsync();
        return rows.ConvertAll(r => Missing(BillLineKind.Refund, r.OutRefundNo, r.Fen, "我们记为已退款，渠道账单里没有"));
    }

    private async Task<List<FoundDifference>> OfKind(BillKind bill, BillLineKind kind, DaySpan span)
    {
        List<FoundDifference> found = [];
        foreach (var source in db.Movements(kind, bill is BillKind.PlatformFunds))
        {
            var ours = await source
                .Where(m => m.IsDone && m.MustBeListed && m.At >= span.From && m.At < span.To && (m.SubMchId == null) == (bill == BillKind.PlatformFunds)).ToListAsync();
            foreach (var some in ours.Chunk(AtOnce)) found.AddRange(await Unlisted(bill, kind, some));
        }

        return found;
    }

    private async Task<IEnumerable<FoundDifference>> Unlisted(BillKind bill, BillLineKind kind, Movement[] ours)
    {
        var numbers = ours.Select(m => m.Number(kind)).ToArray();
        var isRefund = kind is BillLineKind.Refund;
        var listed = await db.BilledLines
            .Where(l => l.Kind == kind && numbers.Contains(l.Number) && (l.Bill == bill || isRefund && l.Bill != BillKind.Trade))
            .Select(l => l.Number).ToListAsync();
        return ours.ExceptBy(listed, m => m.Number(kind)).Select(m => Missing(kind, m.Number(kind), m.Fen, "我们记为已发生，渠道账单里没有"));
    }

    private static FoundDifference Missing(BillLineKind kind, string number, long fen, string detail) => new(kind, MissingThere, number, new(fen), new(0), detail);
}
