using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Settlement;

/// <summary>When escrow is released (SET-02, CRT-12).</summary>
public sealed record SettlementPolicy
{
    public static readonly SettlementPolicy Default = new();

    /// <summary>Days after completion.</summary>
    public int Days { get; init; } = 7;

    /// <summary>Days after completion for holders of the 保 badge.</summary>
    public int DaysCertified { get; init; } = 1;

    /// <summary>Shanghai time of the daily run.</summary>
    public TimeOnly RunAt { get; init; } = new(2, 0);

    public DateTimeOffset DueAt(DateTimeOffset completed, bool certified) => completed.AddDays(certified ? DaysCertified : Days);

    /// <summary>The run that takes what is due then: the first one not before it.</summary>
    public DateTimeOffset RunFor(DateTimeOffset due) => ShopCalendar.NextRun(due, RunAt);
}
