namespace ShopHub.Domain.Shared;

/// <summary>Business days are cut in Asia/Shanghai, UTC+8, no summer time (CAL-01).</summary>
public static class ShopCalendar
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>00:00 of a Shanghai day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>24:00 of a Shanghai day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The first daily run at <paramref name="at"/> that is not before <paramref name="instant"/>.</summary>
    public static DateTimeOffset NextRun(DateTimeOffset instant, TimeOnly at)
    {
        var today = StartOf(DayOf(instant)) + at.ToTimeSpan();
        return instant <= today ? today : today.AddDays(1);
    }
}
