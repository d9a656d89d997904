using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Data.AfterSales;

/// <summary>J09: silence has an answer (AS-07, AS-08, AS-09, AS-11, AS-12, AS-14).</summary>
[UseCase]
public sealed class ActOnOverdueAfterSales(ShopDb db, PayBack payBack, CaseHolds holds, DisputeDoor disputes, TimeProvider clock)
{
    /// <param name="skip">Of the oldest, that cannot be moved.</param>
    /// <returns>How many were moved.</returns>
    public async Task<int> Run(Clockwork by, int batch, int skip = 0)
    {
        var now = clock.GetUtcNow();
        var due = await db.AfterSales.Where(a => a.DueAt < now).OrderBy(a => a.DueAt).ThenBy(a => a.Id).Skip(skip).Take(batch).ToListAsync();
        foreach (var asked in due) await Act(by, asked, now);
        return due.Count;
    }

    private async Task Act(Clockwork by, AfterSale asked, DateTimeOffset now)
    {
        var policy = AfterSalePolicy.Default;
        switch (asked.Status)
        {
            case MerchantProcessing:
                var merchant = await db.Merchants.Where(m => m.Id == asked.MerchantId).Found();
                asked.Agree(by, merchant.ReturnAddress, now, policy);
                if (asked.Status is Refunding) await payBack.Of(asked, RefundReason.MerchantDidNotAnswer, by, now);
                // Without pieces it stays an exchange: the shop may have them again by the time the goods are back.
                if (asked.NeedsPieces) await holds.Pieces.Hold(asked);
                db.TellBuyer(asked, "商家逾期未处理，已自动同意", asked.Status is BuyerReturning ? "请尽快寄回商品并填写快递单号" : "退款处理中", now);
                break;
            case BuyerConfirming:
                asked.LapseOffer(by, now, policy);
                break;
            case BuyerReturning:
                asked.CloseReturn(by, now, policy);
                await holds.Pieces.Free(asked);
                await Resume(asked, now);
                break;
            case MerchantReceiving when asked.SignedAt is null:
                // Nobody knows where the goods are: neither side is right by silence (AS-09).
                await disputes.OpenItself(by, asked, "退货包裹没有签收记录，商家逾期未确认", now);
                break;
            case MerchantReceiving:
                asked.ConfirmReturn(by, now, policy, "商家逾期未确认收货");
                await holds.Pieces.Free(asked);
                await payBack.Of(asked, RefundReason.MerchantDidNotConfirmReturn, by, now);
                break;
            case Reshipping:
                asked.RefundInstead(by, now, "商家逾期未发出换货");
                await holds.Pieces.Free(asked);
                await payBack.Of(asked, RefundReason.ExchangeNotSent, by, now);
                db.TellBuyer(asked, "换货已改为退款", $"商家逾期未发出，{asked.Cash + asked.Freight} 原路退回", now);
                db.Tell(asked, "逾期未发出换货，已退款", $"{asked.Cash + asked.Freight} 已退回买家", now);
                break;
            case BuyerReceiving:
                asked.ConfirmExchange(by, now);
                await Resume(asked, now);
                break;
            case Rejected:
                asked.Cancel(by, now, "逾期未申请平台介入");
                await holds.Free(asked, now);
                await Resume(asked, now);
                break;
            case ReturnClosed:
                asked.Cancel(by, now, "逾期未申请平台介入");
                await holds.Free(asked, now);
                break;
            case Refunding or Refunded or Exchanged or Cancelled or InDispute or MerchantWon:
                throw new InvalidOperationException($"After-sale {asked.Number} has a deadline in {asked.Status}.");
        }
    }

    private async Task Resume(AfterSale asked, DateTimeOffset now)
    {
        var order = await db.Orders.Where(o => o.Id == asked.OrderId).Found();
        order.ResumeAfterSale(now, OrderPolicy.Default);
    }
}
