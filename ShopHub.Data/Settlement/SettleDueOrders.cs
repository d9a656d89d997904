using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Settlement.SettlementStatus;

namespace ShopHub.Data.Settlement;

/// <summary>
/// J11: releases escrow that is due and that no case holds (SET-02, SET-03, SET-05, DEP-05). What it will book is read while others
/// write, so that checkouts wait only while it books; an order that was touched meanwhile waits for the next batch.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class SettleDueOrders(ShopDb db, WriteTurn turn, Books books, TimeProvider clock)
{
    /// <param name="runAt">The run's instant: what is due by then is taken, also when the run is late.</param>
    /// <returns>How many were settled; a whole batch means that more may be left.</returns>
    public async Task<int> Run(Clockwork by, DateTimeOffset runAt, int batch)
    {
        var now = clock.GetUtcNow();
        var holds = await Holds(now);
        var heldShops = holds.Where(h => h.OrderId is null).Select(h => h.MerchantId).ToArray();
        var heldOrders = holds.Select(h => h.OrderId).OfType<Id<Order>>().ToArray();
        IQueryable<OrderSettlement> Free(SettlementStatus status) =>
            from settlement in db.Settlements
            where settlement.Status == status && settlement.DueAt <= runAt
            join order in db.Orders on settlement.OrderId equals order.Id
            where order.OpenAfterSales == 0 && !heldShops.Contains(settlement.MerchantId) && !heldOrders.Contains(settlement.OrderId)
            orderby settlement.DueAt
            select settlement;

        // One state at a time, so that the index gives them in their order: sorting a million for a hundred takes seconds.
        var due = await Free(Scheduled).Take(batch).ToListAsync();
        if (due.Count < batch) due.AddRange(await Free(Blocked).Take(batch - due.Count).ToListAsync());
        var ids = due.Select(s => s.OrderId).ToArray();
        var orders = await db.Orders.AsNoTracking().Include(o => o.Lines).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id);
        var frozen = await db.PaidToShops(orders.Values);

        await turn.Begin();
        var (same, held) = (await Untouched(orders), await Holds(now));
        var free = due.Where(s => same.Contains(s.OrderId) && !held.Exists(h => Holds(h, s))).ToList();
        List<JournalEntry> entries = [.. free.Select(s => Settle(s, orders[s.OrderId], now))];
        entries.AddRange(await Repayments(free, now));
        await books.Book(entries);
        SettledRows.Save(db, free);
        db.Outbox.AddRange(free.Where(s => frozen.Contains(s.OrderId)).Select(s => OutboxMessage.Say(OutboxMessage.ShareOrder, s.OrderNumber, now)));
        if (due.Count == batch) return batch;
        await BlockOthers(runAt, held);
        return free.Count;
    }

    /// <summary>What the platform looks into, and what a buyer complains about (SET-03).</summary>
    private async Task<List<Hold>> Holds(DateTimeOffset now) =>
    [
        .. await db.RiskHolds.AsNoTracking().Where(h => h.FreedAt == null && (h.Until == null || h.Until > now))
            .Select(h => new Hold(h.MerchantId, h.OrderId, "平台核实中：" + h.Reason)).ToListAsync(),
        .. await db.Grievances.AsNoTracking().Where(g => g.EndedAt == null).Select(g => new Hold(g.MerchantId, g.OrderId, "有进行中的投诉")).ToListAsync(),
    ];

    private static bool Holds(Hold hold, OrderSettlement settlement) =>
        hold.MerchantId == settlement.MerchantId && (hold.OrderId is null || hold.OrderId == settlement.OrderId);

    /// <summary>Those that no refund, case or other run has changed since they were read.</summary>
    private async Task<HashSet<Id<Order>>> Untouched(Dictionary<Id<Order>, Order> read)
    {
        Id<Order>[] ids = [.. read.Keys];
        var now = await (
            from order in db.Orders
            where ids.Contains(order.Id) && order.OpenAfterSales == 0
            join settlement in db.Settlements on order.Id equals settlement.OrderId
            where settlement.Status == Scheduled || settlement.Status == Blocked
            select new { order.Id, order.RefundedCash, order.RefundedFreight, order.RefundedSubsidy }).ToListAsync();
        return [.. now.Where(o => read[o.Id] is var before && (before.RefundedCash, before.RefundedFreight, before.RefundedSubsidy) == (o.RefundedCash, o.RefundedFreight, o.RefundedSubsidy)).Select(o => o.Id)];
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

    private async Task BlockOthers(DateTimeOffset runAt, List<Hold> holds)
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
            var hold = holds.Find(h => Holds(h, settlement));
            settlement.Block(hold is null ? "有进行中的售后" : hold.Reason);
        }
    }

    /// <param name="OrderId">Null: everything of the shop.</param>
    private sealed record Hold(Id<Merchant> MerchantId, Id<Order>? OrderId, string Reason);
}
