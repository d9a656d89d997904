namespace ShopHub.Web.MerchantConsole.Analytics;

/// <summary>How figures are said.</summary>
public static class AnalyticsWords
{
    /// <summary>Days of a period.</summary>
    public static readonly int[] Spans = [7, 30, 90];

    /// <summary>Against the period before, in percent; a period without anything has no percent.</summary>
    public static string Against(long now, long before) =>
        before == 0 ? now == 0 ? "与上期持平" : "上期为 0" : now == before ? "与上期持平" : $"较上期{(now > before ? "增长" : "下降")} {Math.Abs(now - before) * 100m / before:0.#}%";

    public static string Share(long part, long all) => all == 0 ? "—" : $"{part * 100m / all:0.#}%";
}
