using Microsoft.EntityFrameworkCore;

namespace ShopHub.Data.Database;

/// <summary>SQLite's log of committed pages, copied into the file beside the writers instead of by one of them in its commit.</summary>
public sealed class WriteAheadLog(ShopDb db, DatabaseOptions options)
{
    /// <summary>Pages after which a commit copies them itself, when nobody else did.</summary>
    internal const int MostPages = 16_000;

    /// <summary>Copies what no reader needs any more; waits for nobody.</summary>
    public Task Copy(CancellationToken stop) =>
        options.Engine == Engine.Sqlite ? db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", stop) : Task.CompletedTask;
}
