using ShopHub.Domain.Analytics;

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

    public static string Of(TrafficSource source) => source switch
    {
        TrafficSource.Search => "搜索",
        TrafficSource.Home => "首页",
        TrafficSource.Category => "分类",
        TrafficSource.Shop => "店铺页",
        TrafficSource.Recommended => "相关推荐",
        TrafficSource.Link => "推广链接",
        _ => "直接打开及其他",
    };

    /// <summary>What to do about it; null when the figures say nothing.</summary>
    public static string? Of(TrafficHint hint) => hint switch
    {
        TrafficHint.OpenedNotBought => "点击多、成交少：看看价格、详情和评价",
        TrafficHint.SeenNotOpened => "曝光多、点击少：换一张主图或标题",
        _ => null,
    };
}
