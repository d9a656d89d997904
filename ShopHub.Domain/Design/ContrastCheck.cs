namespace ShopHub.Domain.Design;

/// <summary>Two colours that meet, and whether they can be told apart (WCAG 2.1, 1.4.3 and 1.4.11).</summary>
/// <param name="Says">What meets: 按钮文字.</param>
/// <param name="Field">Which of the theme's colours would have to change.</param>
/// <param name="Least">4.5 for text, 3 for what is large or only a shape.</param>
public sealed record ContrastCheck(string Says, string Field, Colour Ink, Colour Ground, double Least, bool IsDark)
{
    public const double Text = 4.5, Shape = 3;

    public double Ratio => Colour.Contrast(Ink, Ground);

    public bool IsReadable => Ratio >= Least;

    /// <summary>The nearest colour of that field that would do.</summary>
    public Colour Proposal => Field == nameof(ShopTheme.Brand) ? Ground.Readable(Least, Ink) : Ink.Readable(Least, Ground);

    /// <summary>All pairs of a theme by day and by night; what is derived passes by construction, and is measured nevertheless.</summary>
    public static IReadOnlyList<ContrastCheck> Of(ShopTheme theme)
    {
        var (day, night) = (ThemePalette.Day(theme), ThemePalette.Night(theme));
        return
        [
            new("按钮上的白字", nameof(ShopTheme.Brand), day.BrandInk, day.Brand, Text, false),
            new("店招文字", nameof(ShopTheme.HeaderInk), day.HeaderInk, day.Header, Text, false),
            .. Derived(day, false), .. Derived(night, true),
            new("深色：按钮上的白字", nameof(ShopTheme.Brand), night.BrandInk, night.Brand, Text, true),
            new("深色：店招文字", nameof(ShopTheme.HeaderInk), night.HeaderInk, night.Header, Text, true),
        ];
    }

    private static IEnumerable<ContrastCheck> Derived(ThemePalette palette, bool isDark)
    {
        var night = isDark ? "深色：" : "";
        yield return new(night + "价格", nameof(ShopTheme.Brand), palette.Price, palette.Surface, Text, isDark);
        yield return new(night + "底色上的价格", nameof(ShopTheme.Brand), palette.Price, palette.Page, Text, isDark);
        yield return new(night + "标签文字", nameof(ShopTheme.Brand), palette.Price, palette.BrandSoft, Text, isDark);
        yield return new(night + "按钮与卡片", nameof(ShopTheme.Brand), palette.Brand, palette.Surface, Shape, isDark);
    }
}
