using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Design;

/// <summary>How round corners are.</summary>
public enum Corners { Square, Soft, Round }

/// <summary>Typefaces every phone has; none is fetched.</summary>
public enum Typeface { System, Serif, Kai, Round }

/// <summary>How the head of the shop's page stands.</summary>
public enum HeaderStyle { Card, Centred, Band }

/// <summary>A shop's own look (主题): what it chooses. What follows from it, <see cref="ThemePalette"/> derives.</summary>
/// <param name="Brand">Of buttons and chips; white stands on it.</param>
/// <param name="Header">The ground of the shop's head.</param>
/// <param name="HeaderInk">What is written there.</param>
public sealed record ShopTheme(Colour Brand, Colour Header, Colour HeaderInk, Corners Corners, Typeface Font, HeaderStyle Style)
{
    /// <summary>As the storefront is without one.</summary>
    public static readonly ShopTheme Plain = new(new(0xd8, 0x1e, 0x06), new(0xff, 0xf8, 0xe3), new(0x1c, 0x1c, 0x1f), Corners.Soft, Typeface.System, HeaderStyle.Card);

    /// <summary>All of it in an address: d81e06-fff8e3-1c1c1f-100.</summary>
    public string Slug => $"{Brand.Hex}-{Header.Hex}-{HeaderInk.Hex}-{(int)Corners}{(int)Font}{(int)Style}";

    /// <summary>One that anybody may have written; null when it says nothing, or what could not be read.</summary>
    public static ShopTheme? Read(string? slug) => Kept(slug) is { } theme && ContrastCheck.Of(theme).All(c => c.IsReadable) ? theme : null;

    /// <summary>One that was measured before it was kept; null when there is none.</summary>
    public static ShopTheme? Kept(string? slug)
    {
        if (slug?.Split('-') is not [var brand, var header, var ink, { Length: 3 } kinds]) return null;
        if (!Colour.TryParse(brand, out var b) || !Colour.TryParse(header, out var h) || !Colour.TryParse(ink, out var i)) return null;
        var theme = new ShopTheme(b, h, i, (Corners)(kinds[0] - '0'), (Typeface)(kinds[1] - '0'), (HeaderStyle)(kinds[2] - '0'));
        return theme.IsKnown && theme.Slug == slug ? theme : null;
    }

    /// <exception cref="Refusal"><c>design.contrast</c>, <c>design.theme</c></exception>
    public ShopTheme Checked()
    {
        if (!IsKnown) throw DesignRefusals.Theme();
        return ContrastCheck.Of(this).FirstOrDefault(c => !c.IsReadable) is { } faint ? throw DesignRefusals.Contrast(faint) : this;
    }

    private bool IsKnown => Enum.IsDefined(Corners) && Enum.IsDefined(Font) && Enum.IsDefined(Style);
}
