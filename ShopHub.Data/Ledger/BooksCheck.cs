using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Ledger;

namespace ShopHub.Data.Ledger;

/// <summary>One account's total in the trial balance, in fen on its own side.</summary>
public sealed record TrialRow(Account Account, long Fen);

/// <param name="Difference">Debit accounts less credit accounts: must be zero.</param>
/// <param name="UnbalancedEntries">Entries whose postings do not sum to zero: must be none.</param>
/// <param name="WrongBalances">Running balances that are not the sum of their postings: must be none.</param>
/// <param name="WrongEscrow">Orders whose escrow account is not what the order says it holds: must be none.</param>
public sealed record BooksReport(IReadOnlyList<TrialRow> Trial, long Difference, int UnbalancedEntries, int WrongBalances, int WrongEscrow)
{
    public bool Agrees => Difference == 0 && UnbalancedEntries == 0 && WrongBalances == 0 && WrongEscrow == 0;
}

/// <summary>Re-derives everything from the entries (MON-04, J13).</summary>
[Queries]
public sealed class BooksCheck(ShopDb db)
{
    public async Task<BooksReport> Run()
    {
        var totals = await db.Postings.GroupBy(p => p.Account).Select(g => new { g.Key, Debit = g.Sum(p => p.Debit.Fen) }).ToListAsync();
        var trial = totals.Select(t => new TrialRow(t.Key, t.Key.IsDebit() ? t.Debit : -t.Debit)).OrderBy(t => t.Account).ToList();
        return new(
            trial,
            trial.Sum(t => t.Account.IsDebit() ? t.Fen : -t.Fen),
            await db.Postings.GroupBy(p => p.EntryId).Where(g => g.Sum(p => p.Debit.Fen) != 0).CountAsync(),
            await WrongBalances(),
            await WrongEscrow());
    }

    private async Task<int> WrongBalances()
    {
        Account[] debits = [.. Enum.GetValues<Account>().Where(a => a.IsDebit())];
        var wrong = await db.Balances.CountAsync(b =>
            b.Balance.Fen != (debits.Contains(b.Account) ? 1 : -1) * db.Postings.Where(p => p.Account == b.Account && p.OwnerId == b.OwnerId).Sum(p => p.Debit.Fen));
        var owners = await db.Postings.Select(p => new { p.Account, p.OwnerId }).Distinct().CountAsync();
        return wrong + Math.Abs(owners - await db.Balances.CountAsync());
    }

    private Task<int> WrongEscrow() => (
        from settlement in db.Settlements
        join order in db.Orders on settlement.OrderId equals order.Id
        join balance in db.Balances.Where(b => b.Account == Account.EscrowPending) on (Guid)(object)order.Id equals balance.OwnerId
        where balance.Balance.Fen != (settlement.SettledAt != null
            ? 0
            : order.Payable.Fen + order.PlatformDiscount.Fen - order.RefundedCash.Fen - order.RefundedSubsidy.Fen)
        select order.Id).CountAsync();
}
