using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Compensations;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Data.Disputes;

/// <summary>What was agreed or ruled is carried out at once, by the money room (DSP-07); and when nothing can turn it any more, the order goes on.</summary>
public sealed class DisputeEnds(ShopDb db, PayBack payBack, FrozenMoney frozen, CompensationBook compensations)
{
    /// <summary>Terms of the sides.</summary>
    public async Task CarryOut(Dispute dispute, Money refund, bool withReturn, RefundReason reason, Actor by, DateTimeOffset now) =>
        await Settle(await CaseOf(dispute), dispute.Claim.Part(refund), withReturn, reason, by, now);

    /// <summary>The first ruling.</summary>
    public async Task CarryOut(Dispute dispute, PlatformStaff by, DateTimeOffset now)
    {
        await CarryOut(dispute, dispute.First!.Refund, dispute.First.WithReturn, RefundReason.Dispute, by, now);
        await Redress(dispute, await CaseOf(dispute), by, now);
    }

    /// <summary>The second ruling: what was paid too little is paid, what was paid too much stays with the buyer and is written down (DSP-05).</summary>
    public async Task Turn(Dispute dispute, PlatformStaff by, DateTimeOffset now)
    {
        var (asked, owed) = (await CaseOf(dispute), dispute.Claim.Part(dispute.Second!.Refund));
        if (asked.Status is Refunding or Refunded)
        {
            var more = owed - Claim.Of(asked);
            if (more.Total > Money.Zero)
            {
                asked.PayMore(by, more.Cash, more.Subsidy, more.Freight, now);
                await payBack.More(asked, more.Cash, more.Subsidy, more.Freight, by, now);
            }
            else if (more.Total < Money.Zero)
            {
                dispute.LeaveWithBuyer(Money.Zero - more.Total);
            }
        }
        // The buyer has let it go meanwhile: there is nothing to carry out.
        else if (asked.Status is not Cancelled && !(asked.Status is MerchantWon && owed.Total.IsZero))
        {
            await Settle(asked, owed, dispute.Second.WithReturn, RefundReason.Dispute, by, now);
        }

        await Redress(dispute, asked, by, now);
        await Release(dispute, now);
    }

    /// <summary>What the ruling has the shop pay on top; a later one pays what those before left out, and leaves with the buyer what they paid too much.</summary>
    private async Task Redress(Dispute dispute, AfterSale asked, PlatformStaff by, DateTimeOffset now)
    {
        var (ruling, causes) = (dispute.Holds!, dispute.Number + "-");
        var paid = await db.Compensations.Where(c => c.OrderId == dispute.OrderId && c.Cause.StartsWith(causes)).Select(c => c.Amount).ToListAsync();
        var before = paid.Sum(p => p);
        var left = dispute.Second is null ? Money.Zero : Money.Max(before - dispute.First!.Compensation, Money.Zero);
        dispute.LeaveWithBuyer(Money.Max(before - ruling.Compensation, Money.Zero) - left);
        if (ruling.Basis is not { } basis || before >= ruling.Compensation) return;
        var order = await db.Orders.Where(o => o.Id == dispute.OrderId).Found();
        var why = $"纠纷 {dispute.Number} {(dispute.Second is null ? "" : "复核")}裁定：{basis.Text()}";
        await compensations.Owe(
            new(order, basis, ruling.Compensation - before, $"{causes}{paid.Count + 1}", why, asked.LineId), by, now);
    }

    /// <summary>Nobody can turn it any more: the order's clock and money go on.</summary>
    public async Task Release(Dispute dispute, DateTimeOffset now)
    {
        var (order, asked) = (await db.Orders.Where(o => o.Id == dispute.OrderId).Found(), await CaseOf(dispute));
        order.ResumeAfterSale(now, OrderPolicy.Default);
        asked.EndRuled(now);
        if (!asked.IsOpen) await frozen.Free(asked, now);
    }

    /// <summary>The buyer lets it go.</summary>
    public async Task Drop(Dispute dispute, Buyer by, DateTimeOffset now)
    {
        var (order, asked) = (await db.Orders.Of(by).Where(o => o.Id == dispute.OrderId).Found(), await CaseOf(dispute));
        asked.Cancel(by, now, "撤销平台介入");
        order.ResumeAfterSale(now, OrderPolicy.Default);
        await Release(dispute, now);
    }

    private async Task Settle(AfterSale asked, Claim owed, bool withReturn, RefundReason reason, Actor by, DateTimeOffset now)
    {
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.Id == asked.OrderId).Found();
        var returnTo = withReturn ? await db.Merchants.Where(m => m.Id == asked.MerchantId).Select(m => m.ReturnAddress).SingleAsync() : null;
        var held = asked.HoldsReceipt;
        asked.Settle(by, owed.Cash, owed.Subsidy, owed.Freight, returnTo, now, AfterSalePolicy.Default);
        if (!held && (asked.HoldsReceipt || asked.Status is Refunding)) order.PauseForAfterSale(now);
        if (asked.Status is Refunding) await payBack.Of(asked, reason, by, now);
        else if (held && !asked.HoldsReceipt) order.ResumeAfterSale(now, OrderPolicy.Default);
    }

    private Task<AfterSale> CaseOf(Dispute dispute) => db.AfterSales.Where(a => a.Id == dispute.AfterSaleId).Found();
}
