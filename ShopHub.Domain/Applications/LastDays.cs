using System.Globalization;

namespace ShopHub.Domain.Rights;

/// <summary>The last day of a paper, as people write it.</summary>
public static class LastDays
{
    /// <summary>Years ahead; no paper with a last day is good for longer. Source: own choice.</summary>
    private const int Farthest = 100;

    /// <summary>Null when it is no day: yyyy-MM-dd and nothing else.</summary>
    public static DateOnly? Read(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Why it cannot be the last day of a paper; null when it can.</summary>
    /// <param name="asks">What is said when there is none, or one that is over.</param>
    public static string? Fault(DateOnly? last, DateOnly today, string asks) =>
        !(last > today) ? asks : last > today.AddYears(Farthest) ? $"截止日期不能晚于{Farthest}年后，请核对年份" : null;
}
