using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

// EF names no public type for its SQLite connection. Should this one change, the build says so, and dropping this file costs speed only.
#pragma warning disable EF1001

namespace ShopHub.Data.Database;

/// <summary>
/// The connection of a pooled context, open for as long as the context lives: EF would close it between two scopes and
/// register all its functions again at the next query, which costs as much as a small query itself.
/// </summary>
internal sealed class OpenSqliteConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder statements, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
    : SqliteRelationalConnection(dependencies, statements, log)
{
    /// <summary>The context as a scope gets it.</summary>
    public static SqliteShopDb Ready(SqliteShopDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (connection.State is System.Data.ConnectionState.Open) return db;
        connection.Open();
        SqliteTuning.Tune(connection);
        KeptStatements.Instance.Keep(connection);
        return db;
    }

    protected override void ResetState(bool disposeDbConnection)
    {
        if (disposeDbConnection) base.ResetState(disposeDbConnection);
        else CurrentTransaction?.Dispose();
    }

    protected override async ValueTask ResetStateAsync(bool disposeDbConnection)
    {
        if (disposeDbConnection) await base.ResetStateAsync(disposeDbConnection);
        else if (CurrentTransaction is { } left) await left.DisposeAsync();
    }
}
