using System.Collections;

namespace ShopHub.Domain.Shared;

/// <summary>Which status may follow which. A wrong move refuses; nothing is silently ignored.</summary>
public sealed class Lifecycle<TStatus>(TStatus start) : IEnumerable<(TStatus From, TStatus To)>
    where TStatus : struct, Enum
{
    private readonly Dictionary<TStatus, TStatus[]> _next = [];

    public TStatus Start { get; } = start;

    public TStatus[] this[TStatus from]
    {
        get => _next.GetValueOrDefault(from, []);
        set => _next[from] = value;
    }

    public bool Allows(TStatus from, TStatus to) => this[from].Contains(to);

    public bool IsFinal(TStatus status) => this[status].Length == 0;

    /// <exception cref="Refusal"><c>status.changed</c>: the move is not in the table (CAL-07).</exception>
    public void Require(TStatus from, TStatus to)
    {
        if (!Allows(from, to)) throw new Refusal("status.changed", "状态已变化，请刷新后再试");
    }

    public IEnumerator<(TStatus From, TStatus To)> GetEnumerator() =>
        _next.SelectMany(row => row.Value.Select(to => (row.Key, to))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
