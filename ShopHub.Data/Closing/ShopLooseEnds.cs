using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Closing;

/// <summary>Reads what a shop has not settled yet; every question by an index that begins with the shop.</summary>
public sealed class ShopLooseEnds(ShopDb db)
{
    private static readonly OrderStatus[] s_openOrders = [OrderStatus.Unpaid, OrderStatus.ToShip, OrderStatus.PartShipped, OrderStatus.Shipped];

    private static readonly AfterSaleStatus[] s_openCases = [.. Enum.GetValues<AfterSaleStatus>().Where(s => !AfterSaleLifecycle.Table.IsFinal(s) && s is not (AfterSaleStatus.InDispute or AfterSaleStatus.MerchantWon))];

    private static readonly ComplaintState[] s_openComplaints = [ComplaintState.Pending, ComplaintState.Processing];

    private static readonly SettlementStatus[] s_inEscrow = [SettlementStatus.Pending, SettlementStatus.Scheduled, SettlementStatus.Blocked];

    private static readonly SettlementStatus[] s_completed = [SettlementStatus.Scheduled, SettlementStatus.Blocked, SettlementStatus.Settled];

    public async Task<LooseEnds> Of(Id<Merchant> shop, DateTimeOffset now)
    {
        var balances = await db.Balances.Where(b => b.OwnerId == shop.Value).ToDictionaryAsync(b => b.Account, b => b.Balance);
        var (escrow, until) = await Escrow(shop);
        return new()
        {
            GoodsOnSale = await db.Products.CountAsync(p => p.MerchantId == shop && p.Status == ListingStatus.On),
            OpenOrders = await db.Orders.CountAsync(o => o.MerchantId == shop && s_openOrders.Contains(o.Status)),
            LastCompletedAt = await LastCompleted(shop, now),
            OpenAfterSales = await db.AfterSales.CountAsync(a => a.MerchantId == shop && s_openCases.Contains(a.Status)),
            OpenGuarantees = await db.Guarantees.CountAsync(g => g.MerchantId == shop && g.EndedAt == null),
            OpenGrievances = await db.Grievances.CountAsync(g => g.MerchantId == shop && (g.EndedAt == null || g.Status == GrievanceStatus.Appeal)),
            OpenDisputes = await db.Disputes.CountAsync(d => d.MerchantId == shop && d.EndedAt == null),
            OpenRefunds = await db.Refunds.CountAsync(r =>
                (r.NextAt != null || r.ByHandUntil != null) && db.Orders.Any(o => o.Id == r.OrderId && o.MerchantId == shop)),
            OpenComplaints = await db.ChannelComplaints.CountAsync(c => c.MerchantId == shop && s_openComplaints.Contains(c.State)),
            OpenChats = await db.ChatSessions.CountAsync(s => s.MerchantId == shop && s.OpenOf != null) + await db.CallRequests.CountAsync(c => c.MerchantId == shop && c.OpenOf != null),
            RunningCoupons = await Running(db, shop, now).CountAsync(),
            Holds = await Holds(shop, now),
            // A shop that the platform closes is not kept open by what it is closed for.
            Penalties = await db.Measures.CountAsync(m => m.MerchantId == shop && m.Status == MeasureStatus.Running && !db.Closings.Any(c => c.ClosesShop == shop && c.Cause != ClosingCause.Owner))
                + await db.Violations.CountAsync(v => v.MerchantId == shop && (v.Status == ViolationStatus.Proposed || v.Status == ViolationStatus.InAppeal)),
            InEscrow = escrow, EscrowUntil = until,
            Available = balances.GetValueOrDefault(Account.MerchantAvailable),
            Frozen = balances.GetValueOrDefault(Account.MerchantFrozen),
            InTransit = balances.GetValueOrDefault(Account.WithdrawInTransit),
            Prepaid = balances.GetValueOrDefault(Account.InsurancePrepaid),
            StoredValue = balances.GetValueOrDefault(Account.StoredValue),
            Owed = balances.GetValueOrDefault(Account.MerchantReceivable),
        };
    }

    internal static IQueryable<Domain.Marketing.Coupon> Running(ShopDb db, Id<Merchant> shop, DateTimeOffset now) =>
        db.Coupons.Where(c => c.MerchantId == shop && c.ClaimUntil > now && c.Left > 0 && c.StoppedAt == null);

    /// <summary>An order settles days after it was completed, so only those due lately can have been completed lately.</summary>
    private Task<DateTimeOffset?> LastCompleted(Id<Merchant> shop, DateTimeOffset now)
    {
        var since = now.AddDays(-ClosingPolicy.QuietDays);
        return (from settlement in db.Settlements
                where settlement.MerchantId == shop && s_completed.Contains(settlement.Status) && settlement.DueAt > since
                join order in db.Orders on settlement.OrderId equals order.Id
                where order.CompletedAt > since
                select order.CompletedAt).MaxAsync();
    }

    private async Task<(Money Amount, DateTimeOffset? Until)> Escrow(Id<Merchant> shop)
    {
        var held = await (
            from settlement in db.Settlements
            where settlement.MerchantId == shop && s_inEscrow.Contains(settlement.Status)
            join order in db.Orders on settlement.OrderId equals order.Id
            group new { order, settlement } by 1 into all
            select new
            {
                Fen = all.Sum(a => a.order.Payable.Fen + a.order.PlatformDiscount.Fen - a.order.RefundedCash.Fen - a.order.RefundedSubsidy.Fen),
                Until = all.Max(a => a.settlement.DueAt),
            }).SingleOrDefaultAsync();
        return (new(held?.Fen ?? 0), held?.Until);
    }

    private async Task<int> Holds(Id<Merchant> shop, DateTimeOffset now) =>
        await db.WithdrawalHolds.CountAsync(h => h.MerchantId == shop)
        + await db.RiskHolds.CountAsync(h => h.MerchantId == shop && h.FreedAt == null && (h.Until == null || h.Until > now));
}
