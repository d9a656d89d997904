using System.Globalization;

namespace ShopHub.Domain.Applications;

/// <summary>The last day of a paper, as people write it.</summary>
public static class LastDays
{
    /// <summary>Years ahead; no paper with a last day is good for longer. Source: own choice.</summary>
    private const int Farthest = 100;

    /// <summary>Null when it is no day: yyyy-MM-dd and nothing else.</summary>
    public static DateOnly? Read(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Why it cannot be the first day of a paper that ends on <paramref name="until"/>; null when it can.</summary>
    public static string? FirstFault(string from, string until, DateOnly today) =>
        Read(from) is not { } first ? "请填写证照上的起始日期" : first > today ? "起始日期不能晚于今天" : Read(until) <= first ? "起始日期须早于截止日期" : null;

    /// <summary>Why it cannot be the last day as it was written: a day, or <see cref="ApplicationForm.ForEver"/>; null when it can.</summary>
    public static string? UntilFault(string until, DateOnly today) =>
        until == ApplicationForm.ForEver ? null : Fault(Read(until), today, Read(until) is null ? "请填写有效期内的截止日期，或选长期" : "证照已过期，请先换发新证");

    /// <summary>Days that are left, where it ends soon; null when it does not, or is over (ONB-17).</summary>
    public static int? Soon(string until, DateOnly today) =>
        Read(until) is { } last && last > today && last.DayNumber - today.DayNumber < ApplicationPolicy.SoonDays ? last.DayNumber - today.DayNumber : null;

    /// <summary>Why it cannot be the last day of a paper; null when it can.</summary>
    /// <param name="asks">What is said when there is none, or one that is over.</param>
    public static string? Fault(DateOnly? last, DateOnly today, string asks) =>
        !(last > today) ? asks : last > today.AddYears(Farthest) ? $"截止日期不能晚于{Farthest}年后，请核对年份" : null;
}
