using ShopHub.Domain.Analytics;

namespace ShopHub.Web.Kit;

/// <summary>How figures are said.</summary>
public static class SalesWords
{
    /// <summary>Days of a period.</summary>
    public static readonly int[] Spans = [7, 30, 90];

    /// <summary>Against the period before, in percent; a period without anything has no percent.</summary>
    public static string Against(long now, long before) =>
        before == 0 ? now == 0 ? "与上期持平" : "上期为 0" : now == before ? "与上期持平" : $"较上期{(now > before ? "增长" : "下降")} {Math.Abs(now - before) * 100m / before:0.#}%";

    public static string Share(long part, long all) => all == 0 ? "—" : $"{part * 100m / all:0.#}%";

    /// <summary>The period of an address; thirty days when it names none.</summary>
    public static int Span(int? days) => days is { } asked && Spans.Contains(asked) ? asked : 30;

    public static string Of(BuyerValue value) => value switch
    {
        BuyerValue.KeyValued => "重要价值",
        BuyerValue.KeyGrowing => "重要发展",
        BuyerValue.KeyResting => "重要保持",
        BuyerValue.KeyLeaving => "重要挽留",
        BuyerValue.Valued => "一般价值",
        BuyerValue.Growing => "一般发展",
        BuyerValue.Resting => "一般保持",
        _ => "一般挽留",
    };

    /// <summary>What it means, and what to do with them.</summary>
    public static string Meaning(BuyerValue value) => value switch
    {
        BuyerValue.KeyValued => "近期来过、常来、花得多：新品先告诉他们",
        BuyerValue.KeyGrowing => "近期来过、花得多、只来一次：请他们再来",
        BuyerValue.KeyResting => "常来、花得多、近期没来：提醒一声",
        BuyerValue.KeyLeaving => "花得多、只来一次、近期没来：发券挽留",
        BuyerValue.Valued => "近期来过、常来、单价不高：推荐搭配",
        BuyerValue.Growing => "近期来过、只来一次：引导关注店铺",
        BuyerValue.Resting => "常来、单价不高、近期没来",
        _ => "只来一次、近期没来",
    };

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
