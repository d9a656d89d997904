namespace ShopHub.Domain.Catalog;

/// <summary>A fact a category asks for.</summary>
/// <param name="Choices">What is usually answered; another answer is right too.</param>
/// <param name="IsLabel">The law wants it said of such goods: the form asks for it by name when it is missing.</param>
public sealed record AskedAttribute(string Name, string[] Choices, bool IsLabel = false);

/// <summary>What each category asks to be told of its goods. Source: CAT-03 to CAT-06, [CRL] 8; the lists are our own choice.</summary>
public static class CategoryAttributes
{
    private static readonly AskedAttribute s_origin = new("产地", []), s_material = new("材质", []), s_size = new("规格尺寸", []), s_weight = new("净含量", [], true),
        s_model = new("型号", []), s_kept = new("保质期", [], true), s_warranty = new("质保", ["无", "1个月", "6个月", "1年", "2年", "3年"]), s_3c = new("3C证书编号", [], true);

    private static readonly Dictionary<string, AskedAttribute[]> s_of = new()
    {
        ["FASHION"] = [new("面料成分", [], true), new("适用季节", ["春季", "夏季", "秋季", "冬季", "四季"]), new("适用人群", ["女士", "男士", "中性", "儿童"]), new("版型", ["修身", "直筒", "宽松"]), new("洗涤方式", ["可机洗", "手洗", "干洗"]), s_origin],
        ["BEAUTY"] = [new("注册或备案编号", [], true), s_weight, new("限期使用日期", [], true), new("适用肤质", ["所有肤质", "干性", "油性", "混合性", "敏感性"]), new("功效", []), s_origin],
        ["FOOD"] = [s_weight, new("配料", [], true), s_kept, new("储存条件", ["常温", "阴凉干燥", "冷藏", "冷冻"], true), new("生产许可证编号", []), new("生产者", []), s_origin],
        ["FRESH"] = [s_weight, s_origin with { IsLabel = true }, new("储存条件", ["常温", "冷藏", "冷冻"]), new("等级", []), new("采收方式", ["现采现发", "冷库存放"])],
        ["HOME"] = [s_material, s_size, new("风格", ["简约", "中式", "日式", "北欧"]), s_origin],
        ["DIGITAL"] = [s_model, s_3c, new("进网许可证号", []), new("屏幕尺寸", []), new("存储容量", []), new("电池容量", []), s_warranty],
        ["APPLIANCE"] = [s_model, s_3c, new("能效等级", ["一级", "二级", "三级", "四级", "五级"], true), new("额定功率", []), s_size, s_warranty],
        ["BABY"] = [new("适用年龄", ["0至6个月", "6至12个月", "1至3岁", "3至6岁", "6岁以上"], true), s_material, s_3c with { IsLabel = false }, s_kept with { IsLabel = false }, s_origin],
        ["BOOKS"] = [new("作者", []), new("出版社", []), new("ISBN", [], true), new("出版时间", []), new("页数", [])],
        ["SPORTS"] = [s_material, s_size, new("适用场景", ["室内", "户外", "室内外"]), new("适用人群", ["女士", "男士", "通用", "儿童"]), s_origin],
        ["PET"] = [new("适用宠物", ["猫", "狗", "通用"]), s_weight with { IsLabel = false }, s_kept with { IsLabel = false }, s_material, s_origin],
        ["OFFICE"] = [s_material, s_size, s_model, new("颜色", []), s_origin],
        ["HEALTH"] = [new("保健食品注册或备案号", [], true), s_weight, s_kept, new("适宜人群", [], true), new("不适宜人群", [], true), new("食用方法", [])],
        ["ALCOHOL"] = [new("酒精度", [], true), s_weight, new("香型", ["酱香", "浓香", "清香", "米香"]), new("原料", [], true), s_origin],
        ["JEWEL"] = [new("材质成色", [], true), new("鉴定证书编号", [], true), new("克重", []), new("镶嵌", [])],
        ["MEDDEV"] = [new("医疗器械注册或备案号", [], true), s_model, new("适用范围", [], true), new("生产企业", [])],
        ["AUTO"] = [s_model, new("适用车型", []), s_material, s_warranty],
        ["EDU"] = [new("课时", []), new("授课方式", ["直播", "录播", "面授"]), new("有效期", [], true), new("适合对象", [])],
        ["SECOND"] = [new("购入时间", []), new("使用情况", []), new("附件", []), s_warranty],
        ["VIRTUAL"] = [new("有效期", [], true), new("使用范围", [], true), new("使用方法", [])],
    };

    /// <summary>Those the law wants first; none for an unknown category.</summary>
    public static IReadOnlyList<AskedAttribute> Of(string category) => [.. s_of.GetValueOrDefault(category, []).OrderByDescending(a => a.IsLabel)];
}
