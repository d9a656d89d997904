using ShopHub.Domain.Shared;
using static ShopHub.Domain.Privacy.PrivacyRequestStatus;

namespace ShopHub.Domain.Privacy;

public enum PrivacyRequestKind
{
    /// <summary>更正</summary>
    Correct = 1,

    /// <summary>删除</summary>
    Erase = 2,

    /// <summary>解释说明: also of what a program decided (PIP-08).</summary>
    Explain = 3,
}

/// <summary>What may be erased while the account stays; orders themselves the law keeps (PIP-05).</summary>
[Flags]
public enum ErasedParts
{
    None = 0,

    /// <summary>Receivers of orders that are over.</summary>
    Receivers = 1,

    /// <summary>Cart, favourites and messages.</summary>
    Traces = 2,

    /// <summary>The name under reviews.</summary>
    ReviewNames = 4,

    All = Receivers | Traces | ReviewNames,
}

public enum PrivacyRequestStatus
{
    /// <summary>已受理</summary>
    Received = 0,

    /// <summary>处理中</summary>
    InWork = 1,

    /// <summary>已完成</summary>
    Done = 2,

    /// <summary>未能满足</summary>
    Refused = 3,

    /// <summary>已撤回</summary>
    TakenBack = 4,
}

public static class PrivacyRequestLifecycle
{
    public static readonly Lifecycle<PrivacyRequestStatus> Table = new(start: Received)
    {
        [Received] = [InWork, TakenBack],
        // Received: put back, whoever had it cannot go on with it.
        [InWork] = [Received, Done, Refused, TakenBack],
    };
}

/// <summary>The numbers of personal data.</summary>
public static class PrivacyPolicy
{
    /// <summary>Working days until a request is answered (PIP-04).</summary>
    public const int AnswerWorkdays = 15;

    /// <summary>Working days before that when the platform is reminded (J35).</summary>
    public const int EarlyWorkdays = 3, LateWorkdays = 1;

    /// <summary>Days in which closing an account may be taken back (PIP-06).</summary>
    public const int CoolingDays = 7;

    /// <summary>Days after its end when an order's address is hidden (PIP-03).</summary>
    public const int AddressDays = 90;

    /// <summary>Months that network and access logs are kept (PIP-09).</summary>
    public const int AccessMonths = 6;

    /// <summary>Years that the log of money and personal data is kept (PIP-09, LAW-03).</summary>
    public const int AuditYears = 3;

    /// <summary>Copies of his data a shopper may take in a day. Source: own choice.</summary>
    public const int MostCopies = 10;

    /// <summary>Characters of a request and of its answer.</summary>
    public const int LeastWords = 4, LongestWords = 500;

    public static DateTimeOffset DueAt(DateTimeOffset received) => Workdays.EndOf(received, AnswerWorkdays);

    public static DateTimeOffset FirstReminder(DateTimeOffset received) => Workdays.EndOf(received, AnswerWorkdays - EarlyWorkdays);

    public static DateTimeOffset LastReminder(DateTimeOffset received) => Workdays.EndOf(received, AnswerWorkdays - LateWorkdays);

    /// <summary>The first of the three that is still ahead; null when none is.</summary>
    public static DateTimeOffset? ReminderAfter(DateTimeOffset received, DateTimeOffset now)
    {
        foreach (var at in (DateTimeOffset[])[FirstReminder(received), LastReminder(received), DueAt(received)])
            if (at > now) return at;
        return null;
    }

    /// <summary>The last day on which a record of that day must still be there; a 29 February falls back to the 28th (CAL-04).</summary>
    public static DateOnly KeptUntilEndOf(DateOnly day) => day.AddYears(AuditYears);

    /// <summary>The first instant whose records must still be there today; whatever is older has had its three years.</summary>
    public static DateTimeOffset KeptSince(DateTimeOffset now)
    {
        var today = ShopCalendar.DayOf(now);
        var day = today.AddYears(-AuditYears).AddDays(-1);
        while (KeptUntilEndOf(day) < today) day = day.AddDays(1);
        return ShopCalendar.StartOf(day);
    }

    /// <summary>Logs of the network and of access from before are over.</summary>
    public static DateTimeOffset AccessKeptSince(DateTimeOffset now) => ShopCalendar.StartOf(ShopCalendar.DayOf(now).AddMonths(-AccessMonths));
}
