using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ledger;

/// <summary>Books entries and moves the running balances in the same transaction (MON-04).</summary>
public sealed class Books(ShopDb db)
{
    /// <exception cref="Refusal"><c>ledger.floor</c>: an account would fall below zero.</exception>
    public async Task Book(JournalEntry entry)
    {
        db.JournalEntries.Add(entry);
        foreach (var moved in entry.Postings.GroupBy(p => (p.Account, p.OwnerId)).OrderBy(g => g.Key))
            await Move(moved.Key.Account, moved.Key.OwnerId, moved.Sum(p => p.Change.Fen));
    }

    /// <summary>Many entries of one act: every account is read and written once, however many entries move it.</summary>
    /// <exception cref="Refusal"><c>ledger.floor</c>: an account would fall below zero.</exception>
    public async Task Book(IReadOnlyCollection<JournalEntry> entries)
    {
        if (LedgerRows.Take(db, entries))
        {
            LedgerRows.Book(db, entries);
            return;
        }

        db.JournalEntries.AddRange(entries);
        var moves = entries.SelectMany(e => e.Postings).GroupBy(p => (p.Account, p.OwnerId)).Select(g => (g.Key.Account, g.Key.OwnerId, By: g.Sum(p => p.Change.Fen)));
        foreach (var account in moves.GroupBy(m => m.Account).OrderBy(m => m.Key))
        {
            Guid[] owners = [.. account.Select(m => m.OwnerId)];
            var opened = await db.Balances.Where(b => b.Account == account.Key && owners.Contains(b.OwnerId)).ToDictionaryAsync(b => b.OwnerId);
            foreach (var (_, owner, by) in account) Move(opened.GetValueOrDefault(owner), account.Key, owner, by);
        }
    }

    /// <summary>With what this act has booked.</summary>
    public async Task<Money> Balance(Account account, Guid owner) =>
        db.Balances.Local.FirstOrDefault(b => b.Account == account && b.OwnerId == owner) is { } opened ? opened.Balance : new(await db.Balances.Where(b => b.Account == account && b.OwnerId == owner).SumAsync(b => b.Balance.Fen));

    private async Task Move(Account account, Guid owner, long by)
    {
        var falls = by < 0 && account.HasFloor();
        // An account opened by an earlier entry of the same act is not in the database yet.
        if (db.Balances.Local.FirstOrDefault(b => b.Account == account && b.OwnerId == owner) is { } opened)
        {
            Move(opened, account, owner, by);
            return;
        }

        var rows = db.Balances.Where(b => b.Account == account && b.OwnerId == owner);
        if (falls) rows = rows.Where(b => b.Balance.Fen + by >= 0);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(b => b.Balance.Fen, b => b.Balance.Fen + by)) == 1) return;
        if (falls) throw LedgerRefusals.BelowFloor();
        db.Balances.Add(AccountBalance.Open(account, owner, new(by)));
    }

    private void Move(AccountBalance? opened, Account account, Guid owner, long by)
    {
        var after = (opened?.Balance.Fen ?? 0) + by;
        if (by < 0 && account.HasFloor() && after < 0) throw LedgerRefusals.BelowFloor();
        if (opened is null) db.Balances.Add(AccountBalance.Open(account, owner, new(by)));
        else db.Entry(opened).ComplexProperty(b => b.Balance).Property(m => m.Fen).CurrentValue = after;
    }
}
