namespace ShopHub.Domain.Shared;

/// <summary>
/// Which days are worked (CAL-02): Monday to Friday without statutory holidays, and the days worked in their stead (调休).
/// Source: the State Council's yearly notices. A year not told yet is read by its weekends alone, and the platform is warned
/// before it begins.
/// </summary>
public static class Workdays
{
    /// <summary>First and last day of each holiday.</summary>
    private static readonly (DateOnly First, DateOnly Last)[] s_holidays =
    [
        (new(2025, 1, 1), new(2025, 1, 1)), (new(2025, 1, 28), new(2025, 2, 4)), (new(2025, 4, 4), new(2025, 4, 6)),
        (new(2025, 5, 1), new(2025, 5, 5)), (new(2025, 5, 31), new(2025, 6, 2)), (new(2025, 10, 1), new(2025, 10, 8)),
        (new(2026, 1, 1), new(2026, 1, 3)), (new(2026, 2, 15), new(2026, 2, 23)), (new(2026, 4, 4), new(2026, 4, 6)),
        (new(2026, 5, 1), new(2026, 5, 5)), (new(2026, 6, 19), new(2026, 6, 21)), (new(2026, 9, 25), new(2026, 9, 27)),
        (new(2026, 10, 1), new(2026, 10, 7)),
    ];

    private static readonly HashSet<DateOnly> s_workedInstead =
    [
        new(2025, 1, 26), new(2025, 2, 8), new(2025, 4, 27), new(2025, 9, 28), new(2025, 10, 11),
        new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10),
    ];

    /// <summary>Days before the known years end in which the next one is asked for; the notice comes out in November. Source: own choice.</summary>
    public const int WarningDays = 30;

    /// <summary>The last day whose holidays are known.</summary>
    public static DateOnly KnownUntil { get; } = new(s_holidays.Max(h => h.Last.Year), 12, 31);

    /// <summary>How far the known years reach from this day on: enough, soon too short, or already too short.</summary>
    public static CalendarReach ReachFrom(DateOnly day) =>
        day > KnownUntil ? CalendarReach.Over : day.AddDays(WarningDays) > KnownUntil ? CalendarReach.Ending : CalendarReach.Enough;

    public static bool Includes(DateOnly day) =>
        s_workedInstead.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !s_holidays.Any(h => h.First <= day && day <= h.Last));

    /// <summary>The day itself when it is worked, or the next one that is (CAL-03).</summary>
    public static DateOnly NotBefore(DateOnly day)
    {
        while (!Includes(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>24:00 of the nth working day after the day of the event (CAL-02).</summary>
    public static DateTimeOffset EndOf(DateTimeOffset happened, int days)
    {
        var day = ShopCalendar.DayOf(happened);
        for (var left = days; left > 0; left--) day = NotBefore(day.AddDays(1));
        return ShopCalendar.EndOf(day);
    }
}

/// <summary>Whether the holidays of the coming days are known.</summary>
public enum CalendarReach { Enough, Ending, Over }
