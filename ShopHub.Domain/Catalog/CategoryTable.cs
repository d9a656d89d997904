using static ShopHub.Domain.Catalog.NoReasonReturn;

namespace ShopHub.Domain.Catalog;

/// <summary>The default categories. Source: rules 4.1.</summary>
public static class CategoryTable
{
    public static IReadOnlyList<Category> Default { get; } =
    [
        Category.Define("FASHION", "服饰鞋包", 500, Must, true, 1),
        Category.Define("BEAUTY", "美妆个护", 400, Must, false, 2),
        Category.Define("FOOD", "食品饮料", 200, Confirm, false, 3),
        Category.Define("FRESH", "生鲜农产", 100, Excluded, true, 4),
        Category.Define("HOME", "家居日用", 300, Must, true, 5),
        Category.Define("DIGITAL", "手机数码", 200, Must, false, 6),
        Category.Define("APPLIANCE", "家用电器", 200, Must, false, 7),
        Category.Define("BABY", "母婴玩具", 300, Must, false, 8),
        Category.Define("BOOKS", "图书音像", 200, Must, false, 9),
        Category.Define("SPORTS", "运动户外", 300, Must, true, 10),
        Category.Define("PET", "宠物用品", 300, Must, true, 11),
        Category.Define("OFFICE", "文具办公", 300, Must, true, 12),
        Category.Define("HEALTH", "保健食品", 500, Confirm, false, 13),
        Category.Define("ALCOHOL", "酒类", 300, Confirm, false, 14),
        Category.Define("JEWEL", "珠宝首饰", 500, Must, false, 15),
        Category.Define("MEDDEV", "医疗器械", 300, Confirm, false, 16),
        Category.Define("AUTO", "汽车用品", 300, Must, false, 17),
        Category.Define("EDU", "教育培训", 500, Excluded, false, 18),
        Category.Define("SECOND", "二手闲置", 100, Confirm, true, 19),
        Category.Define("VIRTUAL", "虚拟卡券", 500, Excluded, false, 20),
    ];

    /// <summary>As people read it.</summary>
    public static string NameOf(string code) => Default.FirstOrDefault(c => c.Code == code)?.Name ?? code;
}
