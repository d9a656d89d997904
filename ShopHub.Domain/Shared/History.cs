using System.Collections;

namespace ShopHub.Domain.Shared;

/// <summary>All moves of a thing, oldest first. Immutable: a new move makes a new history.</summary>
public sealed class History(IReadOnlyList<StatusChange> changes) : IReadOnlyList<StatusChange>
{
    public static readonly History Empty = new([]);

    public int Count => changes.Count;

    public StatusChange this[int index] => changes[index];

    public History With(StatusChange change) => new([.. changes, change]);

    public IEnumerator<StatusChange> GetEnumerator() => changes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
