using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>
/// Compares a day's trade bill with our payments and refunds, line by line, by our numbers. What does not agree becomes a case;
/// nothing is corrected.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class CompareBill(ShopDb db, TradeLines trade, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How many cases were found.</returns>
    public async Task<int> Run(Clockwork by, DateOnly day)
    {
        var listed = await trade.Judge(db.BilledLines.Where(l => l.Bill == BillKind.Trade && l.Day == day));
        List<FoundDifference> cases = [.. listed, .. await ListedTwiceOn(day), .. await PaidOnlyHere(day), .. await RefundedOnlyHere(day)];
        await turn.Begin();
        return await db.Close(BillKind.Trade, day, cases, clock.GetUtcNow());
    }

    private async Task<List<FoundDifference>> ListedTwiceOn(DateOnly day) => (await (
        from line in db.BilledLines
        where line.Bill == BillKind.Trade && line.Day == day && db.BilledLines.Any(other =>
            other.Bill == BillKind.Trade && other.Kind == line.Kind && other.Number == line.Number && (other.Day < day || other.Day == day && other.Row < line.Row))
        select new { line.Kind, line.Number, line.Amount.Fen })
        .GroupBy(l => new { l.Kind, l.Number }).Select(g => new { g.Key.Kind, g.Key.Number, Fen = g.Max(l => l.Fen) })
        .ToListAsync()).ConvertAll(l => Case(l.Kind, ListedTwice, l.Number, 0, l.Fen, "账单里重复出现"));

    private async Task<List<FoundDifference>> PaidOnlyHere(DateOnly day)
    {
        var (from, to) = (ShopCalendar.StartOf(day), ShopCalendar.EndOf(day));
        var paid = db.Payments.Where(p => p.PaidAt >= from && p.PaidAt < to && p.TransactionId != null);
        var plain = await paid
            .Where(p => !p.IsCombined && !db.BilledLines.Any(l => l.Bill == BillKind.Trade && l.Kind == BillLineKind.Payment && l.Number == p.OutTradeNo))
            .Select(p => new { Number = p.OutTradeNo, p.Amount.Fen }).ToListAsync();
        var parts = await (
            from payment in paid
            join part in db.SubOrders on payment.Id equals part.PaymentId
            where !db.BilledLines.Any(l => l.Bill == BillKind.Trade && l.Kind == BillLineKind.Payment && l.Number == part.Number)
            select new { part.Number, part.Amount.Fen }).ToListAsync();
        return [.. plain.Concat(parts).Select(r => Case(BillLineKind.Payment, MissingThere, r.Number, r.Fen, 0, "我们记为已付款，渠道账单里没有"))];
    }

    private async Task<List<FoundDifference>> RefundedOnlyHere(DateOnly day)
    {
        var (from, to) = (ShopCalendar.StartOf(day), ShopCalendar.EndOf(day));
        var rows = await db.Refunds
            // What a person paid in the channel's place stands in no bill of the channel.
            .Where(r => r.Status == RefundStatus.Success && r.SucceededAt >= from && r.SucceededAt < to)
            .Where(r => !db.BilledLines.Any(l => l.Bill == BillKind.Trade && l.Kind == BillLineKind.Refund && l.Number == r.OutRefundNo))
            .Select(r => new { r.OutRefundNo, r.Amount.Fen }).ToListAsync();
        return rows.ConvertAll(r => Case(BillLineKind.Refund, MissingThere, r.OutRefundNo, r.Fen, 0, "我们记为已退款，渠道账单里没有"));
    }

    private static FoundDifference Case(BillLineKind line, DifferenceKind kind, string number, long ours, long theirs, string detail) =>
        new(line, kind, number, new(ours), new(theirs), detail);
}
