using System.Data;
using System.Text;
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

/// <summary>
/// Statements prepared once and bound without the ADO.NET layer, which alone costs as much as SQLite's own work.
/// Indexes of the large tables are built at the end, sorted, instead of row by row.
/// </summary>
internal sealed class SqliteBulk : BulkWriter
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<BulkTable, sqlite3_stmt> _statements = [];
    private readonly List<string> _indexes = [];
    private byte[] _utf8 = new byte[4_096];

    public SqliteBulk(SqliteConnection connection)
    {
        _connection = connection;
        if (connection.State != ConnectionState.Open) connection.Open();
        LeaveLog();
        Do("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-512000; PRAGMA threads=2; BEGIN IMMEDIATE");
        DropIndexes();
    }

    public override void Write(BulkTable table, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(table, out var statement)) _statements[table] = statement = Prepare(table);
        for (var i = 0; i < values.Length; i++) Bind(statement, i + 1, values[i]);
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) throw new InvalidOperationException(raw.sqlite3_errmsg(_connection.Handle).utf8_to_string());
        raw.sqlite3_reset(statement);
    }

    public override void Commit()
    {
        foreach (var index in _indexes) Do(index);
        Do("COMMIT; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA threads=0; PRAGMA analysis_limit=400; ANALYZE");
    }

    public override void Dispose()
    {
        foreach (var statement in _statements.Values) raw.sqlite3_finalize(statement);
    }

    private sqlite3_stmt Prepare(BulkTable table)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c}\""));
        var values = string.Join(", ", table.Columns.Select(_ => "?"));
        var sql = table.HasVersion
            ? $"INSERT INTO \"{table.Name}\" ({columns}, \"{Conventions.Version}\") VALUES ({values}, 0)"
            : $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({values})";
        return raw.sqlite3_prepare_v2(_connection.Handle, sql, out var statement) == raw.SQLITE_OK
            ? statement : throw new InvalidOperationException(raw.sqlite3_errmsg(_connection.Handle).utf8_to_string());
    }

    private void Bind(sqlite3_stmt statement, int at, object? value)
    {
        switch (value)
        {
            case null: raw.sqlite3_bind_null(statement, at); break;
            case string text: BindText(statement, at, text); break;
            case int number: raw.sqlite3_bind_int(statement, at, number); break;
            case long number: raw.sqlite3_bind_int64(statement, at, number); break;
            case bool flag: raw.sqlite3_bind_int(statement, at, flag ? 1 : 0); break;
            case Guid key: BindKey(statement, at, key); break;
            case DateTimeOffset instant: raw.sqlite3_bind_int64(statement, at, instant.UtcTicks); break;
            case DateOnly day: raw.sqlite3_bind_text(statement, at, day.ToString("yyyy-MM-dd")); break;
            default: throw new InvalidOperationException($"No column holds a {value.GetType().Name}.");
        }
    }

    private void BindText(sqlite3_stmt statement, int at, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        raw.sqlite3_bind_text(statement, at, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8)));
    }

    // The order of OrderedBytes, without its arrays: a town has millions of keys.
    private static void BindKey(sqlite3_stmt statement, int at, Guid key)
    {
        Span<byte> plain = stackalloc byte[16], ordered = stackalloc byte[16];
        key.TryWriteBytes(plain);
        plain[10..].CopyTo(ordered);
        plain[..10].CopyTo(ordered[6..]);
        raw.sqlite3_bind_blob(statement, at, ordered);
    }

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
