using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Database.Bulk;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ledger;

/// <summary>
/// A run that books hundreds of entries writes them and moves the balances past EF, in the act's own transaction.
/// Decisions/0019-a-settlement-run-writes-past-ef.md tells why.
/// </summary>
internal static class LedgerRows
{
    private const string Raise = $"UPDATE \"Balances\" SET \"BalanceFen\" = \"BalanceFen\" + ?1, \"{Conventions.Version}\" = \"{Conventions.Version}\" + 1 WHERE \"Account\" = ?2 AND \"OwnerId\" = ?3";

    private const string Lower = $"{Raise} AND \"BalanceFen\" + ?1 >= 0";

    /// <summary>Fewer are saved with the act's other rows.</summary>
    private const int Many = 20;

    /// <summary>Only where the engine has such a way, the act holds its turn, and none of its rows waits in the context.</summary>
    public static bool Take(ShopDb db, IReadOnlyCollection<JournalEntry> entries) =>
        entries.Count >= Many && db is SqliteShopDb && db.Database.CurrentTransaction is not null && db.Balances.Local.Count == 0;

    /// <exception cref="DbUpdateException">A cause was booked before.</exception>
    /// <exception cref="Refusal"><c>ledger.floor</c>: an account would fall below zero.</exception>
    public static void Book(ShopDb db, IReadOnlyCollection<JournalEntry> entries)
    {
        using var rows = new SqliteRows((SqliteConnection)db.Database.GetDbConnection());
        try
        {
            foreach (var entry in entries) Write(rows, entry);
            foreach (var moved in entries.SelectMany(e => e.Postings).GroupBy(p => (p.Account, p.OwnerId)))
                Move(rows, moved.Key.Account, moved.Key.OwnerId, moved.Sum(p => p.Change.Fen));
        }
        catch (SqliteException fault)
        {
            throw new DbUpdateException(fault.Message, fault);
        }
    }

    private static void Write(SqliteRows rows, JournalEntry entry)
    {
        rows.Write(
            BulkTable.JournalEntries, entry.Id.Value, (int)entry.Cause, entry.Key, entry.MerchantId?.Value, entry.OrderId, entry.At, entry.Day, entry.Note, entry.Author);
        foreach (var posting in entry.Postings)
            rows.Write(BulkTable.Postings, entry.Id.Value, posting.Number, (int)posting.Account, posting.OwnerId, posting.Debit.Fen);
    }

    private static void Move(SqliteRows rows, Account account, Guid owner, long by)
    {
        var falls = by < 0 && account.HasFloor();
        if (rows.Change(falls ? Lower : Raise, by, (int)account, owner) == 1) return;
        if (falls) throw LedgerRefusals.BelowFloor();
        rows.Write(BulkTable.Balances, (int)account, owner, by);
    }
}
