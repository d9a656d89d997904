using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>Lines of a trade bill beside our payments and refunds, by our numbers.</summary>
public sealed class TradeLines(ShopDb db)
{
    private const string Succeeded = "SUCCESS";

    /// <returns>What does not agree.</returns>
    public async Task<List<FoundDifference>> Judge(IQueryable<BilledLine> lines) => [.. await Payments(lines), .. await Refunds(lines)];

    private async Task<List<FoundDifference>> Payments(IQueryable<BilledLine> lines)
    {
        // A combined payment stands in the bill as one line for each shop's share.
        var rows = await (
            from line in lines
            where line.Kind == BillLineKind.Payment
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
            { Ours: { } ours } => Case(BillLineKind.Payment, StateDiffers, r.Number, ours, r.Theirs, "渠道已收款，我们的支付单还不是已付款"),
        });
    }

    private async Task<List<FoundDifference>> Refunds(IQueryable<BilledLine> lines)
    {
        var rows = await (
            from line in lines
            where line.Kind == BillLineKind.Refund
            join refund in db.Refunds on line.Number equals refund.OutRefundNo into known
            from refund in known.DefaultIfEmpty()
            where (object?)refund == null || refund.Amount.Fen != line.Amount.Fen
                // Home at the platform's own bank it is over for the channel, and for us when the buyer has it.
                || line.State == Succeeded && refund.Status != RefundStatus.Success && refund.HomeAt == null
            select new
            {
                line.Number, Theirs = line.Amount.Fen, Ours = (long?)refund.Amount.Fen,
            }).ToListAsync();
        return rows.ConvertAll(r => r switch
        {
            { Ours: null } => Case(BillLineKind.Refund, MissingHere, r.Number, 0, r.Theirs, "渠道退了这笔款，我们没有这个退款单号"),
            { Ours: { } ours } when ours != r.Theirs => Case(BillLineKind.Refund, AmountDiffers, r.Number, ours, r.Theirs, "退款金额不一致"),
            { Ours: { } ours } => Case(BillLineKind.Refund, StateDiffers, r.Number, ours, r.Theirs, "渠道已退款成功，我们的退款单还不是成功"),
        });
    }

    private static FoundDifference Case(BillLineKind line, DifferenceKind kind, string number, long ours, long theirs, string detail) =>
        new(line, kind, number, new(ours), new(theirs), detail);
}
