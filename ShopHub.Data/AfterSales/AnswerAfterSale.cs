using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.AfterSales;

/// <summary>The merchant agrees: a refund is paid at once, a return waits for the goods.</summary>
[UseCase]
public sealed class AgreeAfterSale(ShopDb db, PayBack payBack, ExchangeStock stock, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>after-sale.changed</c>, <c>after-sale.return-address</c>, <c>after-sale.wanted-sold-out</c></exception>
    public async Task Run(ShopStaff by, Id<AfterSale> id)
    {
        by.Needs(ShopPermission.AfterSales);
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Id == id).Found();
        var merchant = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        asked.Agree(by, merchant.ReturnAddress, now, AfterSalePolicy.Default);
        if (asked.Status is AfterSaleStatus.Refunding) await payBack.Of(asked, RefundReason.Merchant, by, now);
        if (asked.NeedsPieces && !await stock.Hold(asked)) throw AfterSaleRefusals.WantedSoldOut();
        db.Notices.Add(Notice.To(asked.CustomerId.Value, "商家已同意售后申请", asked.Status is AfterSaleStatus.BuyerReturning ? "请尽快寄回商品并填写快递单号" : "退款处理中", $"/returns/{asked.Number}", now));
    }
}

/// <summary>The merchant refuses, with a code, his own words and what proves it (AS-10).</summary>
[UseCase]
public sealed class RejectAfterSale(ShopDb db, ExchangeStock stock, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>after-sale.changed</c>, <c>after-sale.ruled</c>, <c>after-sale.rejection</c>, <c>after-sale.why</c>, <c>after-sale.proof</c>, <c>after-sale.return-proof</c></exception>
    public async Task Run(ShopStaff by, Id<AfterSale> id, Rejection no)
    {
        by.Needs(ShopPermission.AfterSales);
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Id == id).Found();
        // What the platform has ruled is not refused at the door.
        if (await db.Disputes.Of(by).AnyAsync(d => d.AfterSaleId == asked.Id)) throw AfterSaleRefusals.Ruled();
        var line = await db.OrderLines.Where(l => l.Id == asked.LineId).Found();
        asked.Reject(by, no, line.NoReason, now, AfterSalePolicy.Default);
        await stock.Free(asked);
        db.Notices.Add(Notice.To(asked.CustomerId.Value, "商家拒绝了售后申请", asked.History[^1].Why ?? "", $"/returns/{asked.Number}", now));
    }
}

/// <summary>The merchant offers a lower amount (AS-12).</summary>
[UseCase]
public sealed class ProposeAmount(ShopDb db, TimeProvider clock)
{
    /// <param name="keepsGoods">The buyer need not send anything back (AS-18).</param>
    public async Task Run(ShopStaff by, Id<AfterSale> id, Money amount, bool keepsGoods = false)
    {
        by.Needs(ShopPermission.AfterSales);
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Id == id).Found();
        asked.Propose(by, amount, keepsGoods, now, AfterSalePolicy.Default);
        db.Notices.Add(Notice.To(asked.CustomerId.Value, "商家提议了新的退款金额", $"提议退款 {amount}{(asked.OfferKeepsGoods ? "，商品不用寄回" : "")}，请在48小时内确认", $"/returns/{asked.Number}", now));
    }
}

/// <summary>The merchant has the goods back and finds them right: the refund is paid, or the goods wanted instead are sent next.</summary>
[UseCase]
public sealed class ConfirmReturnedGoods(ShopDb db, PayBack payBack, TimeProvider clock)
{
    public async Task Run(ShopStaff by, Id<AfterSale> id)
    {
        by.Needs(ShopPermission.AfterSales);
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Id == id).Found();
        asked.ConfirmReturn(by, now, AfterSalePolicy.Default);
        if (asked.Status is AfterSaleStatus.Refunding) await payBack.Of(asked, RefundReason.Merchant, by, now);
        else db.TellBuyer(asked, "商家已收到退货", $"{AfterSalePolicy.Default.ReshipHours}小时内发出换货商品，逾期自动退款", now);
    }
}
