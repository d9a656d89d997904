using Microsoft.EntityFrameworkCore.Storage;

namespace ShopHub.Data.Database;

/// <summary>
/// The act's turn at the write gate and its transaction. The front door begins it before the act, or leaves that to an
/// act that <see cref="UseCaseAttribute.ReadsFirst"/>; the gate is left when the act is saved.
/// </summary>
public sealed class WriteTurn(ShopDb db, IWriteGate gate) : IAsyncDisposable
{
    private IDisposable? _turn;
    private IDbContextTransaction? _transaction;

    /// <summary>Waits for the turn; from here on nobody else writes. Begun already: nothing happens.</summary>
    public async Task Begin()
    {
        if (_transaction is not null) return;
        _turn = await gate.Enter();
        _transaction = await db.Database.BeginTransactionAsync();
    }

    internal async Task Save()
    {
        await Begin();
        await db.SaveChangesAsync();
        await _transaction!.CommitAsync();
    }

    /// <summary>What was not saved is undone, and the next one may come in.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        _turn?.Dispose();
        (_transaction, _turn) = (null, null);
    }
}
