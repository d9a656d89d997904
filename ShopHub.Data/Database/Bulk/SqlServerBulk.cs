using System.Data;
using Microsoft.Data.SqlClient;

namespace ShopHub.Data.Database.Bulk;

/// <summary>The server's own bulk load, a batch of each table at a time.</summary>
internal sealed class SqlServerBulk : BulkWriter
{
    private const int BatchRows = 20_000;

    private readonly SqlConnection _connection;
    private readonly SqlTransaction _transaction;
    private readonly Dictionary<BulkTable, DataTable> _waiting = [];

    public SqlServerBulk(SqlConnection connection)
    {
        _connection = connection;
        if (connection.State != ConnectionState.Open) connection.Open();
        _transaction = connection.BeginTransaction();
    }

    public override void Write(BulkTable table, params ReadOnlySpan<object?> values)
    {
        if (!_waiting.TryGetValue(table, out var rows)) _waiting[table] = rows = Empty(table);
        var row = rows.NewRow();
        for (var i = 0; i < values.Length; i++) row[i] = Plain(values[i]);
        rows.Rows.Add(row);
        if (rows.Rows.Count >= BatchRows) Send(table, rows);
    }

    public override void Commit()
    {
        foreach (var (table, rows) in _waiting) Send(table, rows);
        _transaction.Commit();
    }

    public override void Dispose()
    {
        foreach (var rows in _waiting.Values) rows.Dispose();
        _transaction.Dispose();
    }

    private void Send(BulkTable table, DataTable rows)
    {
        using var bulk = new SqlBulkCopy(_connection, SqlBulkCopyOptions.Default, _transaction) { DestinationTableName = $"[{table.Name}]", BulkCopyTimeout = 0 };
        foreach (var column in table.Columns) bulk.ColumnMappings.Add(column, column);
        bulk.WriteToServer(rows);
        rows.Clear();
    }

    private static DataTable Empty(BulkTable table)
    {
        var rows = new DataTable();
        foreach (var column in table.Columns) rows.Columns.Add(column, typeof(object));
        return rows;
    }

    private static object Plain(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.UtcDateTime,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
