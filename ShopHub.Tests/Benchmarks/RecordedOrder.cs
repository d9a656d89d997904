using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Benchmarks;

/// <summary>
/// The statements one order is placed by, listened to once and said again by bare ADO.NET for other buyers: the floor
/// under which no layer above can go.
/// </summary>
public sealed class RecordedOrder : IDisposable
{
    private readonly Ear _ear;
    private readonly List<(string Text, List<(string Name, object? Value)> Parameters, bool Reads)> _commands = [];
    private readonly HashSet<string> _kept = [];
    private string _request = "";
    private long _said;

    private bool _listens;

    /// <summary>Open it before the first statement: EF Core remembers for a second that nobody listens.</summary>
    public RecordedOrder()
    {
        _ear = new(this);
        DiagnosticListener.AllListeners.Subscribe(_ear);
    }

    /// <param name="kept">Keys that are the same for every buyer: goods and shops.</param>
    public async Task Listen(Func<Task> placing, string request, IEnumerable<Guid> kept)
    {
        _request = request;
        foreach (var key in kept) _kept.Add(Convert.ToHexString(Bytes(key)));
        _listens = true;
        await placing();
        _ear.Dispose();
        if (_commands.Count == 0) throw new InvalidOperationException("Nothing was said while the order was placed.");
    }

    /// <summary>The same statements for another buyer, in the caller's transaction.</summary>
    public void Say(SqliteConnection connection, SqliteTransaction transaction, Id<Customer> buyer, Id<Address> home, (Id<Customer> Buyer, Id<Address> Home) first)
    {
        var keys = new Dictionary<string, byte[]>
        {
            [Convert.ToHexString(Bytes(first.Buyer.Value))] = Bytes(buyer.Value), [Convert.ToHexString(Bytes(first.Home.Value))] = Bytes(home.Value),
        };
        var words = new Dictionary<string, string>();
        foreach (var (text, parameters, reads) in _commands)
        {
            using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, text);
            foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, Other(value, keys, words) ?? DBNull.Value);
            if (!reads)
            {
                command.ExecuteNonQuery();
                continue;
            }

            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                {
                }
            }
            while (reader.NextResult());
        }
    }

    private object? Other(object? value, Dictionary<string, byte[]> keys, Dictionary<string, string> words) => value switch
    {
        byte[] { Length: 16 } key when !_kept.Contains(Convert.ToHexString(key)) =>
            keys.TryGetValue(Convert.ToHexString(key), out var known) ? known : keys[Convert.ToHexString(key)] = Bytes(Id<RecordedOrder>.New().Value),
        string text when text == _request || text.Length is 16 or 21 && text.Count(char.IsAsciiDigit) >= 16 =>
            words.TryGetValue(text, out var known) ? known : words[text] = Interlocked.Increment(ref _said).ToString().PadLeft(text.Length, '0'),
        _ => value,
    };

    /// <summary>As SQLite keeps them here: the timestamp first.</summary>
    private static byte[] Bytes(Guid value)
    {
        var key = value.ToByteArray();
        return [.. key[10..], .. key[..10]];
    }

    public void Dispose() => _ear.Dispose();

    private void Hear(DbCommand command, bool reads) =>
        _commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value is DBNull ? null : p.Value))], reads));

    private sealed class Ear(RecordedOrder order) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private IDisposable? _listening;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _listening = value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { ExecuteMethod: var method } said && value.Key == RelationalEventId.CommandExecuting.Name && order._listens)
                order.Hear(said.Command, method is DbCommandMethod.ExecuteReader or DbCommandMethod.ExecuteScalar);
        }

        // Otherwise everything said later would be recorded too.
        public void Dispose() => _listening?.Dispose();

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
