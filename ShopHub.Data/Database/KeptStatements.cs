using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShopHub.Data.Database;

/// <summary>
/// EF makes a command anew for each statement, and SQLite parses and plans it each time. A connection that stays open
/// keeps the statements it has planned and takes only new parameters.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    public static readonly KeptStatements Instance = new();

    /// <summary>Of one connection; what comes later is planned anew each time.</summary>
    private const int Most = 200;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Kept>> _kept = [];

    /// <summary>From now on, until it is closed: closing ends every statement of a connection.</summary>
    public void Keep(SqliteConnection connection)
    {
        _kept.AddOrUpdate(connection, []);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState is ConnectionState.Closed) _kept.Remove(connection);
        };
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Find(command) is { } kept ? InterceptionResult<DbDataReader>.SuppressWithResult(kept.Read(command)) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Find(command) is { } kept ? InterceptionResult<int>.SuppressWithResult(kept.Write(command)) : result;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    private Kept? Find(DbCommand command)
    {
        // Without parameters it is a schema change, a pragma or a script.
        if (command.Parameters.Count == 0 || command.Connection is not SqliteConnection connection || !_kept.TryGetValue(connection, out var mine)) return null;
        if (mine.TryGetValue(command.CommandText, out var known)) return known.IsFree ? known : null;
        if (mine.Count >= Most) return null;
        var made = connection.CreateCommand();
        made.CommandText = command.CommandText;
        return mine[made.CommandText] = new(made);
    }

    /// <param name="command">Disposed by its connection.</param>
    private sealed class Kept(SqliteCommand command)
    {
        private SqliteDataReader? _reader;

        /// <summary>The same question may be put again while its first answer is still being read.</summary>
        public bool IsFree => _reader is not { IsClosed: false };

        public SqliteDataReader Read(DbCommand asked)
        {
            Take(asked);
            return _reader = command.ExecuteReader();
        }

        public int Write(DbCommand asked)
        {
            Take(asked);
            return command.ExecuteNonQuery();
        }

        private void Take(DbCommand asked)
        {
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters) command.Parameters.Add(parameter);
            (command.Transaction, command.CommandTimeout) = ((SqliteTransaction?)asked.Transaction, asked.CommandTimeout);
        }
    }
}
