using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Catalog;

/// <summary>What a category asks for besides the deposit. Source: rules 4.1 (CAT-01, CAT-03 to CAT-06).</summary>
/// <param name="ShopPaper">The shop's own paper, shown before it opens; null where none is asked for.</param>
/// <param name="GoodsPaper">What every product carries; null where none is asked for.</param>
/// <param name="IsRisky">Two reviewers must agree before a shop opens here. Source: own choice.</param>
/// <param name="IsSecondHand">Each thing is one of its kind and says what it is like (CAT-08).</param>
public sealed record CategoryNeeds(string? ShopPaper = null, string? GoodsPaper = null, bool IsRisky = false, bool IsSecondHand = false)
{
    private static readonly CategoryNeeds s_none = new();

    private static readonly Dictionary<string, CategoryNeeds> s_of = new()
    {
        ["BEAUTY"] = new(GoodsPaper: "化妆品注册或备案编号"),
        ["FOOD"] = new("食品经营许可证或仅销售预包装食品备案"),
        ["FRESH"] = new("自产自销声明或食品经营许可证"),
        ["HEALTH"] = new("食品经营许可证（含保健食品）", "保健食品注册或备案号", IsRisky: true),
        ["ALCOHOL"] = new("食品经营许可证（含酒类）", IsRisky: true),
        ["BABY"] = new(GoodsPaper: "3C认证；婴幼儿配方食品注册号"),
        ["APPLIANCE"] = new(GoodsPaper: "3C认证"),
        ["DIGITAL"] = new(GoodsPaper: "3C认证、进网许可"),
        ["BOOKS"] = new("出版物经营许可证"),
        ["JEWEL"] = new(GoodsPaper: "珠宝鉴定证书", IsRisky: true),
        ["MEDDEV"] = new("医疗器械经营备案或许可证", "医疗器械注册或备案号", IsRisky: true),
        ["AUTO"] = new(GoodsPaper: "目录内商品的3C认证"),
        ["EDU"] = new("办学许可证或备案", IsRisky: true),
        ["SECOND"] = new(GoodsPaper: "成色与瑕疵说明", IsSecondHand: true),
        ["VIRTUAL"] = new("卡券发行方授权", IsRisky: true),
    };

    public static CategoryNeeds Of(string category) => s_of.GetValueOrDefault(category, s_none);

    /// <summary>Which categories a subject may open a shop in: those with a deposit for it.</summary>
    public static IEnumerable<Category> OpenTo(Subject subject) => CategoryTable.Default.Where(c => !DepositTable.Of(c.Code, subject).IsZero);
}
