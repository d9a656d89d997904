using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>What follows when the transfer of a compensation moves: its buyer has it, can take it, or it is owed as before.</summary>
public sealed class CompensationEnds(ShopDb db)
{
    public async Task Hear(Actor by, BuyerTransfer transfer, DateTimeOffset now)
    {
        var owed = await db.Compensations.Where(c => c.TransferNumber == transfer.Number).FirstOrDefaultAsync();
        if (owed is null) return;
        owed.Hear(transfer, by, now);
        if (transfer.Status is TransferStatus.Paid or TransferStatus.Failed or TransferStatus.Cancelled
            && await db.Guarantees.FirstOrDefaultAsync(g => g.OrderId == owed.OrderId && g.Number == owed.Cause) is { } slip)
            slip.HearOfPayment(transfer.Status is TransferStatus.Paid, owed.Round, by, now);
        if (transfer.Status is TransferStatus.Paid && await db.Grievances.FirstOrDefaultAsync(g => g.OrderId == owed.OrderId && g.Number == owed.Cause) is { } complaint)
            complaint.HearOfPayment(by, now);
        var (title, words, page) = transfer.Status switch
        {
            TransferStatus.ToConfirm => ("请领取商家赔付", $"{transfer.Amount} 已转到您的微信，请在 {ShopCalendar.Local(transfer.ConfirmUntil!.Value):M月d日 HH:mm} 前确认收款", $"/transfers/{transfer.Number}"),
            TransferStatus.Paid => ("赔付已到账", $"{transfer.Amount} 已存入您的微信零钱", $"/compensations/{owed.Number}"),
            TransferStatus.Failed or TransferStatus.Cancelled => ("赔付没有转成", $"{transfer.Amount} 为您保留着，可以随时再次领取", $"/compensations/{owed.Number}"),
            _ => ("", "", ""),
        };
        if (title.Length > 0) db.Notices.Add(Notice.To(transfer.CustomerId.Value, title, words, page, now));
    }
}
