using System.Globalization;

namespace ShopHub.Domain.Design;

/// <summary>A colour as the screen mixes it, and how it stands out from another (WCAG 2.1, 1.4.3).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Steps from a colour to black or white in which a readable one is looked for.</summary>
    private const int Steps = 200;

    public static readonly Colour White = new(255, 255, 255);

    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>0 black to 1 white, as the eye weighs it.</summary>
    public double Luminance => (0.2126 * Channel(Red)) + (0.7152 * Channel(Green)) + (0.0722 * Channel(Blue));

    /// <param name="text">Six hex digits, with or without #.</param>
    public static bool TryParse(string? text, out Colour colour)
    {
        var digits = text?.Trim().TrimStart('#') ?? "";
        var ok = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && digits.Length == 6;
        colour = ok ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value) : default;
        return ok;
    }

    public static Colour Parse(string text) => TryParse(text, out var colour) ? colour : throw new FormatException($"{text} is no colour.");

    /// <summary>1 (the same) to 21 (black on white).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <param name="share">0: this colour; 1: the other.</param>
    public Colour Mixed(Colour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>The nearest one on the way to black or white that stands out from all grounds; the better of the two ends when none does.</summary>
    public Colour Readable(double least, params ReadOnlySpan<Colour> grounds)
    {
        for (var step = 0; step <= Steps; step++)
        {
            var (darker, lighter) = (Mixed(Black, (double)step / Steps), Mixed(White, (double)step / Steps));
            if (Least(darker, grounds) >= least) return darker;
            if (Least(lighter, grounds) >= least) return lighter;
        }

        return Least(Black, grounds) > Least(White, grounds) ? Black : White;
    }

    /// <summary>#d81e06</summary>
    public override string ToString() => $"#{Hex}";

    /// <summary>d81e06</summary>
    public string Hex => $"{Red:x2}{Green:x2}{Blue:x2}";

    private static double Least(Colour ink, ReadOnlySpan<Colour> grounds)
    {
        var least = 21.0;
        foreach (var ground in grounds) least = Math.Min(least, Contrast(ink, ground));
        return least;
    }

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Channel(byte value)
    {
        var share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
