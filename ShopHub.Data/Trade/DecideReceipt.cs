using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>The platform has found that the buyer has the parcel: the order is completed, its settlement runs (RCV-04).</summary>
[UseCase]
public sealed class ConfirmForBuyer(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>order.not-looked-into</c>, <c>order.after-sale-open</c>, <c>order.found</c>, <c>order.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, string found)
    {
        var (now, order) = (clock.GetUtcNow(), await db.LookedInto(by, number));
        order.ConfirmFor(by, found, now);
        await ScheduleSettlement.Of(db, order, now);
        note.Says("订单", number, "核实后确认收货");
        db.TellBuyer(order, "平台已为您确认收货", $"{found.Trim()}。有问题仍可在{OrderPolicy.Default.AfterSaleDays}天内申请售后", now);
        db.TellShop(order, "平台核实：买家已收到", $"订单 {number} 已完成，货款将按期结算：{found.Trim()}", now);
    }
}

/// <summary>The platform lets it wait once more (RCV-04).</summary>
[UseCase]
public sealed class WaitForParcel(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>order.not-looked-into</c>, <c>order.after-sale-open</c>, <c>order.given-time</c>, <c>order.wait-days</c>, <c>order.found</c>, <c>order.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, int days, string found)
    {
        var (now, order) = (clock.GetUtcNow(), await db.LookedInto(by, number));
        order.WaitLonger(by, days, found, now);
        note.Says("订单", number, $"再等{days}天");
        db.TellBuyer(order, $"平台核实：请再等{days}天", $"{found.Trim()}。到期仍未签收，由平台处理；货款仍由平台保管", now);
        db.TellShop(order, $"平台核实：再等{days}天", $"订单 {number}：{found.Trim()}。到期仍未签收，由平台处理", now);
    }
}

/// <summary>The platform has found that the parcel is lost: everything is paid back out of escrow (RCV-04, SHP-09).</summary>
[UseCase]
public sealed class RefundLostParcel(ShopDb db, PayBack payBack, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>order.not-looked-into</c>, <c>order.after-sale-open</c>, <c>order.found</c>, <c>order.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, string found)
    {
        var (now, order) = (clock.GetUtcNow(), await db.LookedInto(by, number));
        order.GiveUp(by, found, now);
        var back = order.Payable - order.RefundedCash;
        foreach (var line in order.Lines.Where(l => l.Refundable > 0).ToList())
        {
            var asked = AfterSale.Ask(order, line, new(AfterSaleKind.Refund, AfterSaleReason.NoTrace, line.Refundable, $"平台核实：{found.Trim()}", []), now, AfterSalePolicy.Default);
            db.AfterSales.Add(asked);
            order.PauseForAfterSale(now);
            asked.Agree(by, null, now, AfterSalePolicy.Default);
            await payBack.Of(asked, RefundReason.Dispute, by, now);
        }

        note.Says("订单", number, "核实后全额退款");
        db.TellBuyer(order, "平台核实：包裹没有送达，已退款", $"{back} 原路退回：{found.Trim()}", now);
        db.TellShop(order, "平台核实：包裹没有送达，已退款给买家", $"订单 {number} 退款 {back}：{found.Trim()}。可向快递索赔", now);
    }
}

internal static class ReceiptDoor
{
    /// <exception cref="Refusal"><c>common.not-allowed</c>, <c>common.not-found</c>, <c>order.own-shop</c></exception>
    public static async Task<Order> LookedInto(this ShopDb db, PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Judge);
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.Number == number).Found();
        return await db.WorksIn(by, order.MerchantId) ? throw TradeRefusals.OwnShop() : order;
    }
}
