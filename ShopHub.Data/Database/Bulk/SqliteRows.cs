using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ShopHub.Data.Database.Bulk;

/// <summary>Rows by statements prepared once and bound without the ADO.NET layer, which alone costs as much as SQLite's own work.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<BulkTable, sqlite3_stmt> _statements = [];
    private readonly Dictionary<string, sqlite3_stmt> _changes = [];
    private byte[] _utf8 = new byte[4_096];

    /// <exception cref="SqliteException">The database refuses the row.</exception>
    public void Write(BulkTable table, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(table, out var statement)) _statements[table] = statement = Prepare(table);
        Run(statement, values);
    }

    /// <returns>How many rows the statement changed.</returns>
    /// <exception cref="SqliteException">The database refuses the change.</exception>
    public int Change(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_changes.TryGetValue(sql, out var statement)) _changes[sql] = statement = Prepare(sql);
        Run(statement, values);
        return raw.sqlite3_changes(connection.Handle);
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values.Concat(_changes.Values)) raw.sqlite3_finalize(statement);
    }

    private void Run(sqlite3_stmt statement, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) Bind(statement, i + 1, values[i]);
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) throw Fault();
        raw.sqlite3_reset(statement);
    }

    private sqlite3_stmt Prepare(BulkTable table)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c}\""));
        var values = string.Join(", ", table.Columns.Select(_ => "?"));
        return Prepare(table.HasVersion
            ? $"INSERT INTO \"{table.Name}\" ({columns}, \"{Conventions.Version}\") VALUES ({values}, 0)"
            : $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({values})");
    }

    private sqlite3_stmt Prepare(string sql) =>
        raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement) == raw.SQLITE_OK ? statement : throw Fault();

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

    private SqliteException Fault() => new(
        raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), raw.sqlite3_errcode(connection.Handle), raw.sqlite3_extended_errcode(connection.Handle));
}
