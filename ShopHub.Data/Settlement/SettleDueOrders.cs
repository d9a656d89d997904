using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Settlement.SettlementStatus;

namespace ShopHub.Data.Settlement;

/// <summary>J11: releases escrow that is due and that no case holds (SET-02, SET-03, SET-05, DEP-05).</summary>
[UseCase]
public sealed class SettleDueOrders(ShopDb db, Books books, TimeProvider clock)
{
    /// <param name="runAt">The run's instant: what is due by then is taken, also when the run is late.</param>
    /// <returns>How many orders were settled.</returns>
    public async Task<int> Run(Clockwork by, DateTimeOffset runAt, int batch)
    {
        var now = clock.GetUtcNow();
        var holds = await db.RiskHolds.Where(h => h.FreedAt == null && (h.Until == null || h.Until > now)).ToListAsync();
        var heldShops = holds.Where(h => h.OrderId is null).Select(h => h.MerchantId).ToArray();
        var heldOrders = holds.Select(h => h.OrderId).OfType<Id<Order>>().ToArray();
        var due = await (
            from settlement in db.Settlements
            where (settlement.Status == Scheduled || settlement.Status == Blocked) && settlement.DueAt <= runAt
            join order in db.Orders on settlement.OrderId equals order.Id
            where order.OpenAfterSales == 0 && !heldShops.Contains(settlement.MerchantId) && !heldOrders.Contains(settlement.OrderId)
            orderby settlement.DueAt
            select settlement).Take(batch).ToListAsync();
        var ids = due.Select(s => s.OrderId).ToArray();
        var orders = await db.Orders.Include(o => o.Lines).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id);
        List<JournalEntry> entries = [.. due.Select(s => Settle(s, orders[s.OrderId], now))];
        entries.AddRange(await Repayments(due, now));
        await books.Book(entries);
        var frozen = await db.PaidToShops(orders.Values);
        db.Outbox.AddRange(due.Where(s => frozen.Contains(s.OrderId)).Select(s => OutboxMessage.Say(OutboxMessage.ShareOrder, s.OrderNumber, now)));
        if (due.Count < batch) await BlockOthers(runAt, holds);
        return due.Count;
    }

    private static JournalEntry Settle(OrderSettlement settlement, Order order, DateTimeOffset now)
    {
        var fees = settlement.Settle(order, now);
        return JournalEntry.Book(
            Cause.Settlement, order.Number, order.MerchantId, order.Id.Value,
            OrderPostings.Settled(OrderFees.Owners(order), fees, settlement.Gross), now);
    }

    /// <summary>A shop the platform has advanced money for gives it back from what it has just received, before anything else (DEP-05).</summary>
    private async Task<List<JournalEntry>> Repayments(List<OrderSettlement> settled, DateTimeOffset now)
    {
        var shops = settled.Select(s => s.MerchantId.Value).Distinct().ToArray();
        var owed = await db.Balances.Where(b => b.Account == Account.MerchantReceivable && b.Balance.Fen > 0 && shops.Contains(b.OwnerId))
            .Select(b => new { b.OwnerId, b.Balance }).ToDictionaryAsync(b => b.OwnerId, b => b.Balance);
        List<JournalEntry> entries = [];
        foreach (var settlement in settled)
        {
            var shop = settlement.MerchantId.Value;
            var repaid = Money.Min(owed.GetValueOrDefault(shop), settlement.MerchantNet);
            if (repaid.IsZero) continue;
            owed[shop] -= repaid;
            entries.Add(JournalEntry.Book(
                Cause.Repaid, settlement.OrderNumber, settlement.MerchantId, settlement.OrderId.Value, OrderPostings.Repaid(shop, repaid), now));
        }

        return entries;
    }

    private async Task BlockOthers(DateTimeOffset runAt, List<RiskHold> holds)
    {
        var (shops, numbers) = (holds.Where(h => h.OrderId is null).Select(h => h.MerchantId).ToArray(), holds.Select(h => h.OrderId).OfType<Id<Order>>().ToArray());
        var held = await (
            from settlement in db.Settlements
            where settlement.Status == Scheduled && settlement.DueAt <= runAt
            join order in db.Orders on settlement.OrderId equals order.Id
            where order.OpenAfterSales > 0 || shops.Contains(settlement.MerchantId) || numbers.Contains(settlement.OrderId)
            select settlement).ToListAsync();
        foreach (var settlement in held)
        {
            var hold = holds.Find(h => h.MerchantId == settlement.MerchantId && (h.OrderId is null || h.OrderId == settlement.OrderId));
            settlement.Block(hold is null ? "有进行中的售后" : $"平台核实中：{hold.Reason}");
        }
    }
}
