using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Database.Bulk;
using ShopHub.Domain.Settlement;

namespace ShopHub.Data.Settlement;

/// <summary>What a run has settled, written past EF on SQLite. Decisions/0019-a-settlement-run-writes-past-ef.md tells why.</summary>
internal static class SettledRows
{
    private const string Settled = $"""
        UPDATE "Settlements" SET "Status" = ?2, "SettledAt" = ?3, "BlockedBy" = NULL, "GrossFen" = ?4, "PaymentFeeFen" = ?5, "ServiceFeeFen" = ?6, "CommissionFen" = ?7,
            "CommissionAboveFen" = ?8, "MerchantNetFen" = ?9, "{Conventions.Version}" = "{Conventions.Version}" + 1 WHERE "OrderId" = ?1 AND "{Conventions.Version}" = ?10
        """;

    /// <exception cref="DbUpdateConcurrencyException">Another run was quicker.</exception>
    public static void Save(ShopDb db, IReadOnlyCollection<OrderSettlement> settled)
    {
        if (db is not SqliteShopDb) return;
        using var rows = new SqliteRows((SqliteConnection)db.Database.GetDbConnection());
        foreach (var settlement in settled)
        {
            var entry = db.Entry(settlement);
            var changed = rows.Change(
                Settled, settlement.OrderId.Value, (int)settlement.Status, settlement.SettledAt, settlement.Gross.Fen, settlement.PaymentFee.Fen, settlement.ServiceFee.Fen,
                settlement.Commission.Fen, settlement.CommissionAbove.Fen, settlement.MerchantNet.Fen, (long)entry.Property(Conventions.Version).CurrentValue!);
            if (changed == 0) throw new DbUpdateConcurrencyException($"Settlement {settlement.OrderNumber} has changed.");
            entry.State = EntityState.Unchanged;
        }
    }
}
