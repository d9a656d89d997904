namespace ShopHub.Data.Catalog.Import;

/// <summary>Finds our category for the words another shop sorts by.</summary>
internal static class CategoryGuess
{
    private const string Otherwise = "HOME";

    private static readonly (string Code, string[] Words)[] s_table =
    [
        ("PET", ["宠物", "猫", "狗"]),
        ("OFFICE", ["文具", "办公", "笔记本", "钢笔"]),
        ("FOOD", ["糕点", "零食", "食品", "饮料", "茶", "坚果", "咖啡", "蜂蜜"]),
        ("FRESH", ["生鲜", "水果", "农产"]),
        ("FASHION", ["服饰", "内裤", "箱包", "鞋", "袜", "衣", "裙", "帽", "围巾", "背包"]),
        ("BEAUTY", ["美妆", "护肤", "个护", "洗护", "香皂"]),
        ("BABY", ["母婴", "玩具", "婴", "儿童", "积木"]),
        ("DIGITAL", ["数码", "手机", "耳机", "键盘", "鼠标", "相机"]),
        ("APPLIANCE", ["家电", "电器", "电饭", "吸尘"]),
        ("SPORTS", ["运动", "户外", "露营", "健身"]),
        ("BOOKS", ["图书", "音像"]),
        ("AUTO", ["汽车"]),
        ("HOME", ["布艺", "床品", "被", "家饰", "家具", "夏凉", "毛巾", "锅", "灯具", "家居"]),
    ];

    /// <summary>By the type first, then by the title; what fits nothing is household goods.</summary>
    public static string Of(string type, string title) => Find(type) ?? Find(title) ?? Otherwise;

    /// <summary>Some word of it says what kind of goods it is.</summary>
    public static bool Knows(string type) => Find(type) is not null;

    private static string? Find(string text) =>
        text.Length == 0 ? null : s_table.Where(r => r.Words.Any(w => text.Contains(w, StringComparison.Ordinal))).Select(r => r.Code).FirstOrDefault();
}
