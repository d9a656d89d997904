using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>How times, spans and counts are said to a person.</summary>
public static class Words
{
    /// <summary>今天 14:30, 昨天 14:30, 11月21日 14:30, 2025年11月21日.</summary>
    public static string Time(DateTimeOffset at, DateTimeOffset now)
    {
        var (local, day, today) = (ShopCalendar.Local(at), ShopCalendar.DayOf(at), ShopCalendar.DayOf(now));
        if (day == today) return $"今天 {local:HH:mm}";
        if (day == today.AddDays(-1)) return $"昨天 {local:HH:mm}";
        if (day == today.AddDays(1)) return $"明天 {local:HH:mm}";
        return day.Year == today.Year ? $"{day.Month}月{day.Day}日 {local:HH:mm}" : $"{day.Year}年{day.Month}月{day.Day}日";
    }

    /// <summary>1天3小时, 3小时20分, 12分30秒; the two largest units that say something.</summary>
    public static string Span(TimeSpan left) => left switch
    {
        { Ticks: <= 0 } => "0秒",
        { TotalDays: >= 1 } => left.Hours == 0 ? $"{left.Days}天" : $"{left.Days}天{left.Hours}小时",
        { TotalHours: >= 1 } => left.Minutes == 0 ? $"{left.Hours}小时" : $"{left.Hours}小时{left.Minutes}分",
        { TotalMinutes: >= 1 } => $"{left.Minutes}分{left.Seconds:00}秒",
        _ => $"{left.Seconds}秒",
    };

    /// <summary>86, 1.2万, 3.4亿.</summary>
    public static string Count(long count) => count switch
    {
        >= 100_000_000 => $"{count / 10_000_000 / 10m:0.#}亿",
        >= 10_000 => $"{count / 1_000 / 10m:0.#}万",
        _ => $"{count}",
    };

    /// <summary>1,299.00 as its two parts: 1,299 and 00.</summary>
    public static (string Yuan, string Fen) Parts(Money amount) =>
        ($"{amount.Fen / 100:#,##0}", $"{Math.Abs(amount.Fen % 100):00}");
}
