namespace ShopHub.Tests.Benchmarks;

/// <summary>Searches as people type them: parts of titles, several words, pinyin, initials, slips; no two alike within a second.</summary>
internal static class SearchMix
{
    private static readonly string[] s_words =
    [
        "茶", "绿茶", "龙井", "礼盒", "家用 杯", "人气 四件套", "lvcha", "longjing", "lc", "sjt", "chabei", "经典毛巾", "限量 咖啡", "加大", "笔记本", "耳机", "蓝芽耳机", "shouji", "第3号店", "新品 书",
        "精选 100号", "手机", "kafei", "杯子", "移动电源", "玩具", "没有这样的东西", "12345号", "升级 茶叶", "食品饮料",
    ];

    private static readonly string[] s_sorts = ["popular", "popular", "popular", "bestselling", "cheapest", "newest"];

    public static string At(int turn) =>
        $"/search?q={Uri.EscapeDataString(s_words[turn % s_words.Length])}&sort={s_sorts[turn / 7 % s_sorts.Length]}&from={turn % 500 / 100m}";
}
