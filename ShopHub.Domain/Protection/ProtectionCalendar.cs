using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Protection;

/// <summary>When shops are evaluated, and over which days (CRT-01, CRT-02, CRT-14).</summary>
public static class ProtectionCalendar
{
    /// <summary>Days from one evaluation to the next, and of what it looks at.</summary>
    public const int PeriodDays = 14, WindowDays = 30, RatingDays = 180;

    /// <summary>Days in which a shop may ask for a review of its sheet (CRT-09), and of notice before criteria count.</summary>
    public const int ReviewDays = 3, NoticeDays = 7;

    /// <summary>Days within which a member of the platform answers. Source: own choice.</summary>
    public const int AnswerDays = 3;

    /// <summary>Hours for which a badge outlives its period while the evaluation has not run (CRT-14).</summary>
    public const int GraceHours = 48;

    /// <summary>The first evaluation day, a Wednesday. Source: CRT-01.</summary>
    public static readonly DateOnly Anchor = new(2020, 8, 26);

    /// <summary>Shanghai time of the evaluation.</summary>
    public static readonly TimeOnly RunAt = new(2, 0);

    public static bool IsEvaluation(DateOnly day) => (day.DayNumber - Anchor.DayNumber) % PeriodDays == 0;

    /// <summary>The first evaluation day that is not before.</summary>
    public static DateOnly NextDay(DateOnly from)
    {
        var into = ((from.DayNumber - Anchor.DayNumber) % PeriodDays + PeriodDays) % PeriodDays;
        return into == 0 ? from : from.AddDays(PeriodDays - into);
    }

    public static DateTimeOffset At(DateOnly day) => ShopCalendar.StartOf(day) + RunAt.ToTimeSpan();

    /// <summary>The latest evaluation that is not after.</summary>
    public static DateTimeOffset Latest(DateTimeOffset now) => Next(now.AddTicks(1)).AddDays(-PeriodDays);

    /// <summary>The first evaluation that is not before.</summary>
    public static DateTimeOffset Next(DateTimeOffset from)
    {
        var day = NextDay(ShopCalendar.DayOf(from));
        return At(day) >= from ? At(day) : At(day.AddDays(PeriodDays));
    }

    /// <summary>The days an evaluation looks at: from the first one, up to and without its own.</summary>
    public static (DateOnly From, DateOnly Until) Window(DateTimeOffset at, int days = WindowDays) =>
        (ShopCalendar.DayOf(at).AddDays(-days), ShopCalendar.DayOf(at));

    public static DateTimeOffset ValidUntil(DateTimeOffset at) => at.AddDays(PeriodDays);
}
