using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Data.Marketing;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

/// <summary>Pays a decided after-sale back: order, stock, ledger, settlement and the refund to send, all in the act's transaction.</summary>
public sealed class PayBack(ShopDb db, Books books, Shelf shelf, CouponBook coupons, FrozenMoney frozen)
{
    public async Task Of(AfterSale decided, RefundReason reason, Actor by, DateTimeOffset now)
    {
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.Id == decided.OrderId).Found();
        var settlement = await db.Settlements.Where(s => s.OrderId == order.Id).Found();
        var line = order.Lines.Single(l => l.Id == decided.LineId);
        var unshipped = Math.Min(decided.Pieces, line.ToShip);
        var neverShipped = order.IsUnshipped;

        order.TakeBack(line.Id, decided.Pieces, decided.Cash, decided.Subsidy, decided.Freight, by, now);
        order.ResumeAfterSale(now, OrderPolicy.Default);
        if (unshipped > 0) await shelf.PutBack(line, unshipped);
        if (neverShipped && order.Status is OrderStatus.Closed) await coupons.GiveBack(order);

        var refund = await Create(order, decided.Cash + decided.Freight, reason, now);
        decided.RefundId = refund.Id;
        await frozen.Free(decided, now);
        await Book(order, settlement, decided.Subsidy, refund, now);
    }

    /// <summary>A second ruling owes the buyer more for the same pieces: a refund of its own (DSP-05).</summary>
    public async Task More(AfterSale paid, Money cash, Money subsidy, Money freight, Actor by, DateTimeOffset now)
    {
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.Id == paid.OrderId).Found();
        var settlement = await db.Settlements.Where(s => s.OrderId == order.Id).Found();
        order.TakeBack(paid.LineId, 0, cash, subsidy, freight, by, now);
        await Book(order, settlement, subsidy, await Create(order, cash + freight, RefundReason.Dispute, now), now);
    }

    private Task Book(Order order, OrderSettlement settlement, Money subsidy, Refund refund, DateTimeOffset now) =>
        settlement.Status is SettlementStatus.Settled ? BookAfterSettlement(order, settlement, subsidy, refund, now) : BookInEscrow(order, settlement, subsidy, refund, now);

    private async Task<Refund> Create(Order order, Money amount, RefundReason reason, DateTimeOffset now)
    {
        var payment = await db.Payments.Where(p => p.Id == new Id<Payment>(order.PaymentId)).Found();
        var part = payment.IsCombined ? await db.SubOrders.Where(s => s.PaymentId == payment.Id && s.OrderId == order.Id).Select(s => s.Number).SingleAsync() : null;
        var last = await db.Refunds.Where(r => r.PaymentId == payment.Id && r.SubOrderNumber == part).MaxAsync(r => (DateTimeOffset?)r.CreatedAt);
        var notBefore = last?.AddSeconds(PaymentPolicy.SecondsBetweenRefunds) is { } wait && wait > now ? wait : now;
        // Those of this very act are not stored yet.
        var before = db.ChangeTracker.Entries<Refund>().Count(e => e.State is EntityState.Added && e.Entity.PaymentId == payment.Id && e.Entity.SubOrderNumber == part);
        notBefore = notBefore.AddSeconds(PaymentPolicy.SecondsBetweenRefunds * before);
        var refund = Refund.Create(payment, new(order.Id, part, amount, reason), now, notBefore);
        db.Refunds.Add(refund);
        return refund;
    }

    private async Task BookInEscrow(Order order, OrderSettlement settlement, Money subsidy, Refund refund, DateTimeOffset now)
    {
        await books.Book(JournalEntry.Book(
            Cause.RefundInEscrow, refund.OutRefundNo, order.MerchantId, order.Id.Value,
            OrderPostings.RefundedInEscrow(order.Id.Value, refund.Amount, subsidy), now));
        if (order.Status is not OrderStatus.Closed) return;
        // What stays in escrow after everything went back is freight the shop has earned.
        if (order.HeldInEscrow.IsZero) settlement.MakeVoid();
        else if (settlement.Status is SettlementStatus.Pending) await ScheduleSettlement.Of(db, order, now);
    }

    private async Task BookAfterSettlement(Order order, OrderSettlement settlement, Money subsidy, Refund refund, DateTimeOffset now)
    {
        var shop = order.MerchantId.Value;
        var refunded = refund.Amount + subsidy;
        var back = settlement.TakeBack(order, refunded);
        var from = Recovery.Of(
            refunded - back.Total, await books.Balance(Account.MerchantAvailable, shop), await books.Balance(Account.MerchantDeposit, shop));
        await books.Book(JournalEntry.Book(
            Cause.RefundAfterSettlement, refund.OutRefundNo, order.MerchantId, order.Id.Value,
            OrderPostings.RefundedAfterSettlement(OrderFees.Owners(order), refund.Amount, subsidy, back, from), now));
        await FlowBack(order, settlement, back.Service + back.Commissions - subsidy, refund, now);
    }

    /// <summary>What the platform got of this order at the channel flows back before the refund is sent.</summary>
    private async Task FlowBack(Order order, OrderSettlement settlement, Money change, Refund refund, DateTimeOffset now)
    {
        if (await db.OrderShares.FirstOrDefaultAsync(s => s.OrderId == order.Id) is not { } share) return;
        var after = OrderShare.PartOf(order, settlement.Fees);
        if (ShareReturn.Of(share, after + change, after, refund.OutRefundNo, now) is { } back) db.ShareReturns.Add(back);
    }
}
