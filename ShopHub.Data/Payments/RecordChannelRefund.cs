using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;

namespace ShopHub.Data.Payments;

/// <summary>What a call, a query or a verified callback says of a refund (REF-12). The ledger was booked when it was created.</summary>
[UseCase]
public sealed class RecordChannelRefund(ShopDb db, RefundEnds refunds, TimeProvider clock)
{
    public async Task<Heard> Run(Clockwork by, ChannelRefund said)
    {
        var now = clock.GetUtcNow();
        var refund = await db.Refunds.Where(r => r.OutRefundNo == said.OutRefundNo).FirstOrDefaultAsync();
        if (refund is null) return await Report("unknown-refund", said, $"支付单 {said.OutTradeNo} 的退款通知，没有这个退款单号", now);
        if (said.Amount != refund.Amount) return await Report("wrong-refund-amount", said, $"支付单 {said.OutTradeNo}，应退 {refund.Amount}，渠道通知 {said.Amount}", now);
        if (refund is { TransferNumber: { } number, Status: not RefundStatus.PaidByHand } && said.State is not ChannelRefundState.Abnormal and not ChannelRefundState.Other)
        {
            var transfer = await db.BuyerTransfers.Where(t => t.Number == number).Found();
            if (transfer.Status is TransferStatus.Asked) transfer.Drop(by, refund, now);
            // The money is on another way: what the channel says is asked again if it comes back from there.
            else if (said.State is not ChannelRefundState.Success) return Heard.BookedBefore;
        }

        if (said.State is ChannelRefundState.Success && (refund.TransferNumber is not null || refund is { Status: RefundStatus.PaidByHand, HomeAt: null }))
            return await Report("refunded-besides", said, $"支付单 {said.OutTradeNo} 的这笔退款已改用别的方式付款，渠道却通知退款成功，请核实是否重复付款", now);
        var before = refund.Status;
        refund.Hear(said, now);
        if (refund.Status == before) return Heard.BookedBefore;
        if (refund.Status is RefundStatus.Success) await refunds.Finish(by, refund, "已原路退回", now);
        if (refund.Status is RefundStatus.Closed && refund.Round < PaymentPolicy.MostRounds) await refunds.PayAgain(refund, now);
        return Heard.Booked;
    }

    private async Task<Heard> Report(string kind, ChannelRefund said, string detail, DateTimeOffset now)
    {
        if (!await db.PaymentIncidents.AnyAsync(i => i.Kind == kind && i.OutTradeNo == said.OutRefundNo))
            db.PaymentIncidents.Add(PaymentIncident.Of(kind, said.OutRefundNo, detail, now));
        return Heard.Incident;
    }
}

/// <summary>A try to send or to ask about a refund brought no new state; remembers what was said and when to try again.</summary>
[UseCase]
public sealed class RecordRefundTry(ShopDb db, TimeProvider clock)
{
    /// <param name="refused">The channel will never pay this number.</param>
    public async Task Run(Clockwork by, string outRefundNo, string? answer, bool refused)
    {
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        refund.MarkTried(answer is { Length: > 250 } ? answer[..250] : answer, refused, clock.GetUtcNow());
    }
}
