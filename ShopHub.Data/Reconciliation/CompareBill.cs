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
public sealed class CompareBill(ShopDb db, WriteTurn turn, TimeProvider clock)
{
    private const string Succeeded = "SUCCESS";

    /// <returns>How many cases were found.</returns>
    public async Task<int> Run(Clockwork by, DateOnly day)
    {
        List<FoundDifference> cases = [.. await Payments(day), .. await Refunds(day), .. await ListedTwiceOn(day), .. await PaidOnlyHere(day), .. await RefundedOnlyHere(day)];
        await turn.Begin();
        return await db.Close(BillKind.Trade, day, cases, clock.GetUtcNow());
    }

    private async Task<List<FoundDifference>> Payments(DateOnly day)
    {
        // A combined payment stands in the bill as one line for each shop's share.
        var rows = await (
            from line in db.BilledLines
            where line.Bill == BillKind.Trade && line.Day == day && line.Kind == BillLineKind.Payment
            join sub in db.SubOrders on line.Number equals sub.Number into subs
            from part in subs.DefaultIfEmpty()
            join paid in db.Payments.Where(p => !p.IsCombined) on line.Number equals paid.OutTradeNo into plain
            from payment in plain.DefaultIfEmpty()
            join whole in db.Payments on part.PaymentId equals whole.Id into wholes
            from combined in wholes.DefaultIfEmpty()
            select new
            {
                line.Number, Theirs = line.Amount.Fen, Ours = (long?)payment.Amount.Fen ?? (long?)part.Amount.Fen,
                Status = (PaymentStatus?)payment.Status ?? (PaymentStatus?)combined.Status,
            } into row
            where row.Ours == null || row.Ours != row.Theirs || row.Status != PaymentStatus.Paid && row.Status != PaymentStatus.PaidLate
            select row).ToListAsync();
        return rows.ConvertAll(r => r switch
        {
            { Ours: null } => Case(BillLineKind.Payment, MissingHere, r.Number, 0, r.Theirs, "渠道收到这笔付款，我们没有这个支付单号"),
            { Ours: { } ours } when ours != r.Theirs => Case(BillLineKind.Payment, AmountDiffers, r.Number, ours, r.Theirs, "付款金额不一致"),
            { Ours: { } ours } => Case(BillLineKind.Payment, StateDiffers, r.Number, ours, r.Theirs, $"渠道已收款，我们的支付单还不是已付款（{r.Status}）"),
        });
    }

    private async Task<List<FoundDifference>> Refunds(DateOnly day)
    {
        var rows = await (
            from line in db.BilledLines
            where line.Bill == BillKind.Trade && line.Day == day && line.Kind == BillLineKind.Refund
            join refund in db.Refunds on line.Number equals refund.OutRefundNo into known
            from refund in known.DefaultIfEmpty()
            where (object?)refund == null || refund.Amount.Fen != line.Amount.Fen
                // Home at the platform's own bank it is over for the channel, and for us when the buyer has it.
                || line.State == Succeeded && refund.Status != RefundStatus.Success && refund.HomeAt == null
            select new
            {
                line.Number, Theirs = line.Amount.Fen, Ours = (long?)refund.Amount.Fen, Status = (RefundStatus?)refund.Status,
            }).ToListAsync();
        return rows.ConvertAll(r => r switch
        {
            { Ours: null } => Case(BillLineKind.Refund, MissingHere, r.Number, 0, r.Theirs, "渠道退了这笔款，我们没有这个退款单号"),
            { Ours: { } ours } when ours != r.Theirs => Case(BillLineKind.Refund, AmountDiffers, r.Number, ours, r.Theirs, "退款金额不一致"),
            { Ours: { } ours } => Case(BillLineKind.Refund, StateDiffers, r.Number, ours, r.Theirs, $"渠道已退款成功，我们的退款单还不是成功（{r.Status}）"),
        });
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
