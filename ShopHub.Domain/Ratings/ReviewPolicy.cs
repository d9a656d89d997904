using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ratings;

/// <summary>The numbers of a review; defaults of rules.md Annex E.</summary>
public sealed record ReviewPolicy
{
    public static readonly ReviewPolicy Default = new();

    /// <summary>Days after completion for the first review (REV-01).</summary>
    public int Days { get; init; } = 15;

    /// <summary>Days after completion for the follow-up (REV-05).</summary>
    public int FollowUpDays { get; init; } = 180;

    /// <summary>Characters of a text (REV-02).</summary>
    public int MostWords { get; init; } = 500;

    /// <summary>Characters of a shop's answer (REV-03).</summary>
    public int MostAnswerWords { get; init; } = 300;

    /// <summary>Up to so many stars a review is a bad one (REV-02).</summary>
    public int MostStarsOfBad { get; init; } = 2;

    /// <summary>Days after a settlement in which a bad review may be raised (REV-04).</summary>
    public int RaiseDays { get; init; } = 30;

    public DateTimeOffset FirstUntil(DateTimeOffset completed) => completed.AddDays(Days);

    public DateTimeOffset FollowUpUntil(DateTimeOffset completed) => completed.AddDays(FollowUpDays);

    /// <summary>A window stays open until 24:00 of its last day (RUL-05).</summary>
    public static bool IsOver(DateTimeOffset until, DateTimeOffset now) => now > ShopCalendar.EndOf(ShopCalendar.DayOf(until));

    /// <summary>Orders completed before are not waited for any more.</summary>
    public DateTimeOffset EarliestCompletion(DateTimeOffset now) => ShopCalendar.StartOf(ShopCalendar.DayOf(now).AddDays(-Days));
}
