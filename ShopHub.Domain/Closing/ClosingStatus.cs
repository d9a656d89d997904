using ShopHub.Domain.Shared;
using static ShopHub.Domain.Closing.ClosingStatus;

namespace ShopHub.Domain.Closing;

/// <summary>How far a shop is with closing. Source: rules.md Annex A (shop), DRG-04.</summary>
public enum ClosingStatus
{
    /// <summary>公示中</summary>
    Noticed = 0,

    /// <summary>有事项未了结，暂停</summary>
    Halted = 1,

    /// <summary>待终审</summary>
    Waiting = 2,

    /// <summary>终审中: a reviewer has it.</summary>
    InReview = 3,

    /// <summary>已退回</summary>
    SentBack = 4,

    /// <summary>待退保证金</summary>
    DepositDue = 5,

    /// <summary>已关店</summary>
    Closed = 6,

    /// <summary>已撤回</summary>
    TakenBack = 7,
}

public static class ClosingLifecycle
{
    public static readonly Lifecycle<ClosingStatus> Table = new(start: Noticed)
    {
        [Noticed] = [Waiting, Halted, TakenBack],
        // Something new has come up: the clock stands until it is settled.
        [Halted] = [Waiting, TakenBack],
        [Waiting] = [InReview, Halted, TakenBack],
        // Waiting: put back, the reviewer cannot go on with it.
        [InReview] = [Waiting, Halted, SentBack, DepositDue, Closed],
        [SentBack] = [Waiting, TakenBack],
        [DepositDue] = [Halted, Closed],
    };
}

/// <summary>How long each step of closing takes.</summary>
public static class ClosingPolicy
{
    /// <summary>Full days of public notice; the day of posting is not counted (DRG-03).</summary>
    public const int NoticeDays = 30;

    /// <summary>Days since the last order was completed, so that every after-sale period is over (DRG-02).</summary>
    public const int QuietDays = 30;

    /// <summary>Working days of the final review, and until the deposit is back (DRG-04).</summary>
    public const int ReviewWorkdays = 5, DepositWorkdays = 7;

    /// <summary>How fresh the backup must be when closing is asked for (DRG-06).</summary>
    public const int BackupDays = 7;

    /// <summary>Years that the data of a shop and of its trade are kept (DRG-08, LAW-03).</summary>
    public const int KeptYears = 3;

    /// <summary>24:00 of the last full day (DRG-03, RUL-05).</summary>
    public static DateTimeOffset NoticeUntil(DateTimeOffset published) => ShopCalendar.EndOf(ShopCalendar.DayOf(published).AddDays(NoticeDays));

    public static DateTimeOffset ReviewBy(DateTimeOffset handedOn) => Workdays.EndOf(handedOn, ReviewWorkdays);

    public static DateTimeOffset DepositBy(DateTimeOffset approved) => Workdays.EndOf(approved, DepositWorkdays);

    /// <summary>The last day on which it must still be there; a 29 February falls back to the 28th (CAL-04).</summary>
    public static DateOnly KeptUntilEndOf(DateTimeOffset completed) => ShopCalendar.DayOf(completed).AddYears(KeptYears);
}
