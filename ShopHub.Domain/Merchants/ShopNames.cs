using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What a shop may be called (ONB-11).</summary>
public static class ShopNames
{
    /// <summary>Widths; a Chinese character is two wide.</summary>
    public const int Narrowest = 4, Widest = 30;

    /// <summary>State organs and leaders, superlatives, the channel's own marks, cures, contact data (ONB-13c).</summary>
    private static readonly string[] s_forbidden =
    [
        "国务院", "人民政府", "公安", "法院", "检察院", "国家级", "最高级", "最佳", "第一品牌", "微信", "腾讯", "wechat", "tencent", "官方", "治愈", "根治", "特效药", "包治", "加v", "客服电话",
    ];

    private static readonly string[] s_protected = ["旗舰店", "专卖店", "专营店"];

    private const string Punctuation = "·-_&'().,（）、，。！ ";

    public static int WidthOf(string name) => name.EnumerateRunes().Sum(rune => rune.Value > 0xFF ? 2 : 1);

    /// <exception cref="Refusal"><c>shop-name.blanks</c>, <c>shop-name.width</c>, <c>shop-name.characters</c>, <c>shop-name.digits-only</c></exception>
    public static string Checked(string name)
    {
        if (name != name.Trim()) throw Wrong("blanks", "店铺名称前后不能有空格");
        if (WidthOf(name) is < Narrowest or > Widest) throw Wrong("width", "店铺名称需2至15个汉字（4至30个字符）");
        if (!name.All(c => char.IsLetterOrDigit(c) || Punctuation.Contains(c))) throw Wrong("characters", "店铺名称含有不支持的字符");
        if (Normalised(name).All(char.IsDigit)) throw Wrong("digits-only", "店铺名称不能只有数字或符号");
        return name;
    }

    /// <summary>
    /// What two names are compared by: full and half width, capitals, blanks and punctuation do not make another name (ONB-12).
    /// </summary>
    public static string Normalised(string name) =>
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>The word in it that a shop may not use; null when there is none (ONB-13c).</summary>
    /// <param name="mayUseSuffix">The shop has a brand that gives it the right to 旗舰店, 专卖店 or 专营店 (BRD-03).</param>
    public static string? ForbiddenWord(string name, bool mayUseSuffix = false)
    {
        var text = Normalised(name);
        return Array.Find(s_forbidden, text.Contains) ?? (mayUseSuffix ? null : Array.Find(s_protected, text.Contains));
    }

    private static Refusal Wrong(string what, string words) => new($"shop-name.{what}", words) { Field = "ShopName" };
}
