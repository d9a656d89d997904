using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What a shop may be called (ONB-11).</summary>
public static class ShopNames
{
    /// <summary>Widths; a Chinese character is two wide.</summary>
    public const int Narrowest = 4, Widest = 30;

    private const string Punctuation = "·-_&'().,（）、，。！ ";

    public static int WidthOf(string name) => name.EnumerateRunes().Sum(rune => rune.Value > 0xFF ? 2 : 1);

    /// <exception cref="Refusal"><c>shop-name.blanks</c>, <c>shop-name.width</c>, <c>shop-name.characters</c>, <c>shop-name.digits-only</c></exception>
    public static string Checked(string name)
    {
        if (name != name.Trim()) throw Wrong("blanks", "店铺名称前后不能有空格");
        if (WidthOf(name) is < Narrowest or > Widest) throw Wrong("width", "店铺名称需2至15个汉字（4至30个字符）");
        if (!name.All(c => char.IsLetterOrDigit(c) || Punctuation.Contains(c))) throw Wrong("characters", "店铺名称含有不支持的字符");
        if (name.All(char.IsDigit)) throw Wrong("digits-only", "店铺名称不能只有数字");
        return name;
    }

    private static Refusal Wrong(string what, string words) => new($"shop-name.{what}", words) { Field = "ShopName" };
}
