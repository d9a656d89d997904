using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>What a call, a query or a verified callback says of a transfer to a buyer: he can confirm, he has it, or it came back.</summary>
[UseCase]
public sealed class RecordTransfer(ShopDb db, Books books, RefundEnds refunds, CompensationEnds compensations, TimeProvider clock)
{
    public async Task<Heard> Run(Clockwork by, ChannelTransfer said)
    {
        var now = clock.GetUtcNow();
        var transfer = await db.BuyerTransfers.Where(t => t.Number == said.Number).FirstOrDefaultAsync();
        if (transfer is null) return await Report("unknown-transfer", said, "没有这个转账单号", now);
        if (said.Amount != transfer.Amount) return await Report("wrong-transfer-amount", said, $"应转 {transfer.Amount}，渠道通知 {said.Amount}", now);
        if (transfer.IsContradictedBy(said.State)) return await Report(transfer, said, now);
        var (before, refund) = (transfer.Status, transfer.IsCompensation ? null : await db.Refunds.Where(r => r.Id == transfer.RefundId).Found());
        if (transfer.Hear(by, said, refund, now) is { } entry) await books.Book(entry);
        transfer.MarkHeard(said, now);
        if (transfer.Status == before) return Heard.BookedBefore;
        if (refund is null) await compensations.Hear(by, transfer, now);
        else await Tell(by, transfer, refund, now);
        return Heard.Booked;
    }

    private async Task Tell(Clockwork by, BuyerTransfer transfer, Refund refund, DateTimeOffset now)
    {
        if (transfer.Status is TransferStatus.Paid) await refunds.Finish(by, refund, "已转入您的微信零钱", now);
        var (title, words) = transfer.Status switch
        {
            TransferStatus.ToConfirm => ("请确认收款", $"原路退款未成功，{transfer.Amount} 改转到您的微信零钱，请在 {ShopCalendar.Local(transfer.ConfirmUntil!.Value):M月d日 HH:mm} 前确认收款"),
            TransferStatus.Failed or TransferStatus.Cancelled => ("退款转账已关闭", $"{transfer.Amount} 没有转成，平台会换一种方式退给您"),
            _ => ("", ""),
        };
        if (title.Length > 0) db.Notices.Add(Notice.To(transfer.CustomerId.Value, title, words, $"/transfers/{transfer.Number}", now));
    }

    private Task<Heard> Report(BuyerTransfer transfer, ChannelTransfer said, DateTimeOffset now)
    {
        var (kind, detail) = said.State switch
        {
            ChannelTransferState.Paid => ("transfer-paid-after-end", "转账已按未到账退回，渠道却通知到账，请核实是否重复付款"),
            _ when transfer.Status is TransferStatus.Paid => ("transfer-back-after-paid", "转账已记为到账，渠道却通知没有付成，请核实买家是否收到"),
            _ => ("transfer-goes-on", "转账已记为没有发出，渠道却在处理，请核实并联系渠道撤回"),
        };
        return Report(kind, said, $"{detail}（渠道状态：{said.State.Words()}）", now);
    }

    private async Task<Heard> Report(string kind, ChannelTransfer said, string detail, DateTimeOffset now)
    {
        if (!await db.PaymentIncidents.AnyAsync(i => i.Kind == kind && i.OutTradeNo == said.Number))
            db.PaymentIncidents.Add(PaymentIncident.Of(kind, said.Number, detail, now));
        return Heard.Incident;
    }
}

/// <summary>A call brought no new state: what was said, and when to ask again. Refused for good and never taken gives the money back.</summary>
[UseCase]
public sealed class RecordTransferTry(ShopDb db, Books books, CompensationEnds compensations, TimeProvider clock)
{
    public async Task Run(Clockwork by, string number, string answer, bool neverTaken)
    {
        var now = clock.GetUtcNow();
        var words = answer.Length > 250 ? answer[..250] : answer;
        var transfer = await db.BuyerTransfers.Where(t => t.Number == number).Found();
        var refund = transfer.IsCompensation ? null : await db.Refunds.Where(r => r.Id == transfer.RefundId).Found();
        if (neverTaken && transfer.Turn(by, words, refund, now) is { } entry) await books.Book(entry);
        if (transfer.IsCompensation) await compensations.Hear(by, transfer, now);
        transfer.MarkTried(words, now);
    }
}
