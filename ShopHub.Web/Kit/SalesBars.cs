namespace ShopHub.Web.Kit;

/// <summary>Days as bars: one each up to a month, a week each beyond.</summary>
public static class SalesBars
{
    private const int Month = 30, Week = 7;

    public static IReadOnlyList<BarChart.Item> Of<T>(IReadOnlyList<T> days, Func<T, DateOnly> day, Func<T, long> value, Func<long, string> say) => days.Count <= Month
        ? [.. days.Select(d => new BarChart.Item($"{day(d):M.d}", value(d), say(value(d))))]
        : [.. days.Chunk(Week).Select(week => (First: day(week[0]), Sum: week.Sum(value))).Select(w => new BarChart.Item($"{w.First:M.d}起", w.Sum, say(w.Sum)))];
}
