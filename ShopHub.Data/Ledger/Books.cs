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

    public async Task<Money> Balance(Account account, Guid owner) =>
        new(await db.Balances.Where(b => b.Account == account && b.OwnerId == owner).SumAsync(b => b.Balance.Fen));

    private async Task Move(Account account, Guid owner, long by)
    {
        var falls = by < 0 && account.HasFloor();
        // An account opened by an earlier entry of the same act is not in the database yet.
        if (db.Balances.Local.FirstOrDefault(b => b.Account == account && b.OwnerId == owner) is { } opened)
        {
            var fen = db.Entry(opened).ComplexProperty(b => b.Balance).Property(m => m.Fen);
            if (falls && fen.CurrentValue + by < 0) throw LedgerRefusals.BelowFloor();
            fen.CurrentValue += by;
            return;
        }

        var rows = db.Balances.Where(b => b.Account == account && b.OwnerId == owner);
        if (falls) rows = rows.Where(b => b.Balance.Fen + by >= 0);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(b => b.Balance.Fen, b => b.Balance.Fen + by)) == 1) return;
        if (falls) throw LedgerRefusals.BelowFloor();
        db.Balances.Add(AccountBalance.Open(account, owner, new(by)));
    }
}
