using ShopHub.Domain.Shared;
using static ShopHub.Domain.Supervision.IdentityStatus;

namespace ShopHub.Domain.Supervision;

/// <summary>How far the proof of a shop's identity is. Closed: taken back, not mended in time, or the shop closes.</summary>
public enum IdentityStatus { Asked = 0, Submitted = 1, InReview = 2, Rejected = 3, Approved = 4, Closed = 5 }

public static class IdentityLifecycle
{
    public static readonly Lifecycle<IdentityStatus> Table = new(start: Asked)
    {
        [Asked] = [Submitted, Closed],
        [Submitted] = [InReview, Closed],
        // Back into the queue: put back, or late.
        [InReview] = [Rejected, Approved, Submitted, Closed],
        [Rejected] = [Submitted, Closed],
    };
}

/// <summary>The clocks of identity checks.</summary>
public static class IdentityPolicy
{
    /// <summary>Months after which a seller's identity is checked again (LAW-04, ONB-17).</summary>
    public const int Months = 6;

    /// <summary>Days the shop has to hand it in (J20).</summary>
    public const int HandInDays = 15;

    /// <summary>Days the shop has at least to mend what was sent back. Source: own choice.</summary>
    public const int MendDays = 7;

    /// <summary>Working days in which a shop reports a change, and in which the platform verifies what is handed in (ONB-18).</summary>
    public const int ReportWorkdays = 3, ReviewWorkdays = 7;

    /// <summary>Days before the end on which the shop is reminded. Source: own choice.</summary>
    public static readonly IReadOnlyList<int> RemindDays = [7, 3, 1];

    /// <summary>Who was checked then or earlier is checked again now.</summary>
    public static DateTimeOffset DueIfCheckedBy(DateTimeOffset now) => ShopCalendar.Local(now).AddMonths(-Months);

    public static DateTimeOffset NextAt(DateTimeOffset @checked) => ShopCalendar.Local(@checked).AddMonths(Months);

    public static DateTimeOffset ReviewBy(DateTimeOffset handedIn) => Workdays.EndOf(handedIn, ReviewWorkdays);

    /// <summary>The reminder that is due: the fewest days that are not more than what is left; null before the first.</summary>
    public static int? Reminder(DateTimeOffset due, DateTimeOffset now) =>
        due <= now ? null : RemindDays.Where(days => due - now <= TimeSpan.FromDays(days)).Select(days => (int?)days).Min();

    /// <summary>A change should have been reported earlier.</summary>
    public static bool IsLate(DateOnly changedOn, DateTimeOffset reported) => reported >= Workdays.EndOf(ShopCalendar.StartOf(changedOn), ReportWorkdays);
}
