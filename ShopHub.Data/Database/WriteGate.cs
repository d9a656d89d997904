namespace ShopHub.Data.Database;

/// <summary>Every writing transaction passes it. Decisions/0006-one-fair-write-gate.md tells why.</summary>
public interface IWriteGate
{
    /// <summary>Waits for its turn, first come first served; dispose to let the next one in.</summary>
    ValueTask<IDisposable> Enter(CancellationToken stop = default);
}

/// <summary>One writer at a time: SQLite's own waiting is a lottery that starves writers for seconds.</summary>
internal sealed class FairWriteGate : IWriteGate, IDisposable
{
    // SemaphoreSlim hands out its asynchronous turns in the order they were asked for.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<IDisposable> Enter(CancellationToken stop = default)
    {
        await _turn.WaitAsync(stop);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0) turn.Release();
        }
    }
}

/// <summary>SQL Server orders its writers itself.</summary>
internal sealed class OpenWriteGate : IWriteGate, IDisposable
{
    public ValueTask<IDisposable> Enter(CancellationToken stop = default) => new(this);

    public void Dispose() { }
}
