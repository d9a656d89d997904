using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Reconciliation;

/// <summary>Which bills can be asked for. Source: wechat-pay-v3.md §18.</summary>
public static class BillPolicy
{
    /// <summary>A day's bill is promised for the next morning at this Shanghai time.</summary>
    public static readonly TimeOnly ReadyAt = new(10, 0);

    /// <summary>The channel keeps bills for three months.</summary>
    public const int DaysKept = 90;

    /// <summary>Our instant and the channel's may lie on both sides of midnight; they are never further apart than this.</summary>
    private static readonly TimeSpan s_apart = TimeSpan.FromMinutes(10);

    /// <summary>What of ours a day's bill answers for: the last minutes of the day before, whose bill may have ended too early, and not its own last minutes.</summary>
    public static DaySpan OursIn(DateOnly day) => new(ShopCalendar.StartOf(day) - s_apart, ShopCalendar.EndOf(day) - s_apart);

    /// <summary>The last day whose bill must be there by now.</summary>
    public static DateOnly LastReady(DateTimeOffset now)
    {
        var local = ShopCalendar.Local(now);
        return DateOnly.FromDateTime(local.DateTime).AddDays(TimeOnly.FromDateTime(local.DateTime) < ReadyAt ? -2 : -1);
    }
}

/// <param name="To">Up to and without.</param>
public readonly record struct DaySpan(DateTimeOffset From, DateTimeOffset To);
