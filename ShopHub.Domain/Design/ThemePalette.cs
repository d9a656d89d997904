namespace ShopHub.Domain.Design;

/// <summary>Every colour of a themed page. The platform's own grounds stay; what stands on them is derived until it can be read.</summary>
public sealed record ThemePalette
{
    public Colour BrandInk { get; } = Colour.White;

    public required Colour Brand { get; init; }

    /// <summary>Prices and links: the brand where it is text.</summary>
    public required Colour Price { get; init; }

    /// <summary>The ground of chips and soft buttons.</summary>
    public required Colour BrandSoft { get; init; }

    public required Colour BrandDeep { get; init; }

    public required Colour Header { get; init; }

    public required Colour HeaderInk { get; init; }

    public required Colour Surface { get; init; }

    public required Colour Page { get; init; }

    public required Colour Sunken { get; init; }

    public static ThemePalette Day(ShopTheme theme)
    {
        var (surface, page) = (Colour.White, new Colour(0xf4, 0xf4, 0xf6));
        var soft = theme.Brand.Mixed(surface, 0.9);
        return new()
        {
            Surface = surface, Page = page, Sunken = page, Brand = theme.Brand, BrandSoft = soft, BrandDeep = theme.Brand.Mixed(Colour.Black, 0.25),
            Price = theme.Brand.Readable(ContrastCheck.Text, surface, page, soft), Header = theme.Header, HeaderInk = theme.HeaderInk,
        };
    }

    /// <summary>The same by night: the button light enough to be seen and dark enough for white on it.</summary>
    public static ThemePalette Night(ShopTheme theme)
    {
        var (surface, page, sunken) = (new Colour(0x1a, 0x1a, 0x1e), new Colour(0x0e, 0x0e, 0x11), new Colour(0x23, 0x23, 0x29));
        var brand = theme.Brand.Readable(ContrastCheck.Text, Colour.White).Readable(ContrastCheck.Shape, surface);
        var soft = surface.Mixed(brand, 0.18);
        var header = surface.Mixed(theme.Header.Luminance > 0.4 ? theme.Header.Mixed(Colour.Black, 0.7) : theme.Header, 0.6);
        return new()
        {
            Surface = surface, Page = page, Sunken = sunken, Brand = brand, BrandSoft = soft, BrandDeep = brand.Mixed(Colour.Black, 0.25),
            Price = theme.Brand.Readable(ContrastCheck.Text, surface, page, sunken, soft), Header = header,
            HeaderInk = new Colour(0xf1, 0xf1, 0xf4).Readable(ContrastCheck.Text, header),
        };
    }
}
