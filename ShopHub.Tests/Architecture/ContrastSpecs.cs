using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopHub.Tests.Architecture;

/// <summary>Text can be read on its ground, by day and by night (WCAG 2.1, 1.4.3).</summary>
public sealed partial class ContrastSpecs
{
    private const double Least = 4.5;

    private static readonly (string Ink, string Ground)[] s_pairs =
    [
        .. from ink in (string[])["ink", "ink-2", "ink-3", "price"] from ground in (string[])["page", "surface", "sunken"] select (ink, ground),
        ("brand-ink", "brand"), ("guarantee-ink", "guarantee"),
        .. from tone in (string[])["ok", "warn", "stop", "info"] from ground in (string[])["surface", tone + "-soft"] select (tone, ground),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_ink_stands_out_from_its_ground(bool dark)
    {
        var colours = Palette(dark);

        Assert.True(colours.Count > 20);
        Rule.Holds(s_pairs.Where(p => Contrast(colours[p.Ink], colours[p.Ground]) < Least)
            .Select(p => $"{p.Ink} on {p.Ground} is {Contrast(colours[p.Ink], colours[p.Ground]):0.00}"));
    }

    private static Dictionary<string, string> Palette(bool dark)
    {
        var parts = Files.All["wwwroot/css/tokens.css"].Split("@media (prefers-color-scheme: dark)");
        var colours = Colours().Matches(parts[0]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        if (dark) foreach (Match m in Colours().Matches(parts[1])) colours[m.Groups[1].Value] = m.Groups[2].Value;
        return colours;
    }

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex) =>
        0.2126 * Channel(hex[..2]) + 0.7152 * Channel(hex[2..4]) + 0.0722 * Channel(hex[4..]);

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([\w-]+):\s*#([0-9a-fA-F]{6})\b")]
    private static partial Regex Colours();
}
