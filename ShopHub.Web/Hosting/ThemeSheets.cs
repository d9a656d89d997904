using System.Text;
using ShopHub.Domain.Design;

namespace ShopHub.Web.Hosting;

/// <summary>
/// A shop's own look as a small stylesheet. The address holds the whole theme, so it needs no database, never shows
/// anything else, and what cannot be read is not there.
/// </summary>
public static class ThemeSheets
{
    /// <summary>Raised when the same theme is written differently: browsers keep a sheet for a year.</summary>
    private const int Edition = 1;

    public static string Href(ShopTheme theme) => $"/css/theme/{Edition}/{theme.Slug}.css";

    public static void MapThemeSheets(this WebApplication app) => app.MapGet("/css/theme/{edition:int}/{slug}.css", (HttpContext context, string slug) =>
    {
        if (ShopTheme.Read(slug) is not { } theme) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Css(theme), "text/css; charset=utf-8");
    });

    public static string Css(ShopTheme theme)
    {
        var (small, middle, sheet) = theme.Corners switch { Corners.Square => (0, 0, 0), Corners.Soft => (4, 8, 16), Corners.Round => (8, 16, 24) };
        var css = new StringBuilder(".themed{").Append(Tokens(ThemePalette.Day(theme)))
            .Append($"--radius-s:{small}px;--radius:{middle}px;--radius-sheet:{sheet}px;");
        if (Font(theme.Font) is { } font) css.Append($"--font:{font};font-family:var(--font);");
        return css.Append("}@media(prefers-color-scheme:dark){.themed{").Append(Tokens(ThemePalette.Night(theme))).Append("}}").ToString();
    }

    private static string Tokens(ThemePalette p) =>
        $"--brand:{p.Brand};--brand-ink:{p.BrandInk};--brand-soft:{p.BrandSoft};--brand-deep:{p.BrandDeep};--price:{p.Price};--shop-ground:{p.Header};--shop-ink:{p.HeaderInk};";

    // Only what phones and desks have; each list ends with what the platform falls back to.
    private static string? Font(Typeface face) => face switch
    {
        Typeface.System => null,
        Typeface.Serif => "\"Songti SC\",\"Noto Serif CJK SC\",\"Source Han Serif SC\",SimSun,serif",
        Typeface.Kai => "\"Kaiti SC\",KaiTi,STKaiti,\"AR PL UKai CN\",serif",
        Typeface.Round => "\"Yuanti SC\",\"PingFang SC\",YouYuan,\"Noto Sans CJK SC\",sans-serif",
    };
}
