using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace ShopHub.Data.Database.Bulk;

/// <summary>Writes rows past EF, in one large transaction: for a town of millions of rows.</summary>
internal abstract class BulkWriter : IDisposable
{
    public static BulkWriter Open(ShopDb db) => db switch
    {
        SqliteShopDb => new SqliteBulk((SqliteConnection)db.Database.GetDbConnection()),
        _ => new SqlServerBulk((SqlConnection)db.Database.GetDbConnection()),
    };

    public abstract void Write(BulkTable table, params ReadOnlySpan<object?> values);

    public abstract void Commit();

    public abstract void Dispose();
}

/// <summary>Indexes of the large tables are built at the end, sorted, instead of row by row.</summary>
internal sealed class SqliteBulk : BulkWriter
{
    private readonly SqliteConnection _connection;
    private readonly SqliteRows _rows;
    private readonly List<string> _indexes = [];

    public SqliteBulk(SqliteConnection connection)
    {
        (_connection, _rows) = (connection, new(connection));
        if (connection.State != ConnectionState.Open) connection.Open();
        LeaveLog();
        Do("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-512000; PRAGMA threads=2; BEGIN IMMEDIATE");
        DropIndexes();
    }

    public override void Write(BulkTable table, params ReadOnlySpan<object?> values) => _rows.Write(table, values);

    public override void Commit()
    {
        foreach (var index in _indexes) Do(index);
        Do("COMMIT; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA threads=0; PRAGMA analysis_limit=400; ANALYZE");
    }

    public override void Dispose() => _rows.Dispose();

    private void DropIndexes()
    {
        var names = new List<string>();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
            using var found = command.ExecuteReader();
            while (found.Read())
            {
                if (BulkTable.Trade.All(t => t.Name != found.GetString(2))) continue;
                names.Add(found.GetString(0));
                _indexes.Add(found.GetString(1));
            }
        }

        foreach (var name in names) Do($"DROP INDEX \"{name}\"");
    }

    /// <summary>
    /// New pages need no journal of their old content, so without the log every page is written once instead of twice. Only
    /// who is alone with the file may leave it; otherwise the log is written as well.
    /// </summary>
    private void LeaveLog()
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=TRUNCATE";
            command.CommandTimeout = 1;
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            // Somebody else has the file open.
        }
    }

    private void Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
