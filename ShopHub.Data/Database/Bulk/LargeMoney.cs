using System.Runtime.InteropServices;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Database.Bulk;

/// <summary>Books what a paid order moved, by the same postings as the acts.</summary>
internal sealed class LargeMoney(BulkWriter rows, RowIds ids)
{
    private readonly Dictionary<(Account Account, Guid Owner), long> _totals = [];

    /// <summary>What the accounts gained that many orders share, on their own side.</summary>
    public IReadOnlyDictionary<(Account Account, Guid Owner), long> Totals => _totals;

    public void Write(LargeOrder order, DateTimeOffset now)
    {
        var settled = order.Stage.IsSettled && order.SettledAt < now;
        var fees = settled ? order.Fees : Fees.None;
        Book(Cause.OrderPaid, order, OrderPostings.Paid(order.Id, order.Payable, Money.Zero), order.PaidAt);
        if (settled) Book(Cause.Settlement, order, OrderPostings.Settled(new(order.Id, order.ShopId), fees, order.Payable), order.SettledAt);
        rows.Write(BulkTable.Balances, (int)Account.EscrowPending, order.Id, settled ? 0L : order.Payable.Fen);
        WriteSettlement(order, fees, settled);
    }

    private void WriteSettlement(LargeOrder order, Fees fees, bool settled)
    {
        var completed = order.Stage.Status is OrderStatus.Completed;
        var status = settled ? SettlementStatus.Settled : completed ? SettlementStatus.Scheduled : SettlementStatus.Pending;
        var gross = settled ? order.Payable : Money.Zero;
        rows.Write(
            BulkTable.Settlements, order.Id, order.ShopId, order.Number, (int)status, order.PaidAt,
            completed ? SettlementPolicy.Default.DueAt(order.CompletedAt, certified: false) : null, settled ? order.SettledAt : null,
            0L, 0L, gross.Fen, (gross - fees.Total).Fen, fees.Payment.Fen, fees.Service.Fen);
    }

    private void Book(Cause cause, LargeOrder order, IEnumerable<Posting> postings, DateTimeOffset at)
    {
        var entry = ids.Next();
        rows.Write(BulkTable.JournalEntries, entry, (int)cause, order.Number, order.ShopId, order.Id, at, ShopCalendar.DayOf(at), "", null);
        var number = 0;
        foreach (var posting in postings)
        {
            if (posting.Debit.IsZero) continue;
            rows.Write(BulkTable.Postings, entry, ++number, (int)posting.Account, posting.OwnerId, posting.Debit.Fen);
            if (posting.Account is Account.EscrowPending) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_totals, (posting.Account, posting.OwnerId), out _) += posting.Change.Fen;
        }
    }
}
