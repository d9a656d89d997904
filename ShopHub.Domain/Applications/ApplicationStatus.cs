using ShopHub.Domain.Shared;
using static ShopHub.Domain.Applications.ApplicationStatus;

namespace ShopHub.Domain.Applications;

/// <summary>From a draft over the review (InReview: a reviewer has it) to a shop that may open (Approved). Source: rules.md Annex A.</summary>
public enum ApplicationStatus { Draft = 0, Submitted = 1, InReview = 2, NeedsMore = 3, Rejected = 4, Approved = 5, Open = 6, Closed = 7 }

public static class ApplicationLifecycle
{
    public static readonly Lifecycle<ApplicationStatus> Table = new(start: Draft)
    {
        [Draft] = [Submitted, Closed],
        [Submitted] = [InReview, Closed],
        // Put back: the reviewer cannot go on with it.
        [InReview] = [NeedsMore, Rejected, Approved, Submitted],
        [NeedsMore] = [Submitted, Closed],
        [Rejected] = [Submitted, Closed],
        [Approved] = [Open, Closed],
    };
}

/// <summary>How long each step may take and how often it may be repeated.</summary>
public static class ApplicationPolicy
{
    /// <summary>Natural days a draft, a rejection, a question or an approval is kept (ONB-15b, Annex A).</summary>
    public const int KeptDays = 30;

    /// <summary>How often rejected papers may be handed in again (ONB-15b).</summary>
    public const int Resubmits = 3;

    /// <summary>Working days of the first review (ONB-14).</summary>
    public const int ReviewWorkdays = 3;

    /// <summary>After an application was closed for good, days until the next (ONB-15b).</summary>
    public const int RestDays = 7;

    /// <summary>Days before its last day from which a paper is said to end soon (ONB-17).</summary>
    public const int SoonDays = 60;

    /// <summary>24:00 of the third working day after the day it was handed in (ONB-14, CAL-02).</summary>
    public static DateTimeOffset ReviewBy(DateTimeOffset submitted) => ShopCalendar.EndOf(ReviewDays(submitted)[^1]);

    /// <summary>The working days the review has.</summary>
    public static IReadOnlyList<DateOnly> ReviewDays(DateTimeOffset submitted)
    {
        List<DateOnly> days = [];
        for (var day = ShopCalendar.DayOf(submitted); days.Count < ReviewWorkdays; days.Add(day)) day = Workdays.NotBefore(day.AddDays(1));
        return days;
    }

    public static DateTimeOffset KeptUntil(DateTimeOffset from) => from.AddDays(KeptDays);
}
