using System.Globalization;
using System.Security;
using System.Text;
using QRCoder;
using ShopHub.Data.Links;

namespace ShopHub.Web.Storefront.Links;

/// <summary>The picture a shopper passes on (海报): drawn by the server, its words set by the phone, which has the letters.</summary>
public static class Poster
{
    public const int Width = 600;

    public const int Height = 960;

    private const string Fonts = "-apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

    /// <summary>Halves of a Chinese sign that fit into a line.</summary>
    private const int TitleLine = 44, NameLine = 26;

    private const int QrSide = 168;

    /// <param name="picture">A data address; null leaves its place empty.</param>
    public static string Draw(LinkCard card, string link, string? picture)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" font-family="{Fonts}">""");
        svg.Append("""<rect width="600" height="960" fill="#fff"/><rect width="600" height="600" fill="#f4f4f2"/>""");
        if (picture is not null) svg.Append(CultureInfo.InvariantCulture, $"""<image href="{picture}" width="600" height="600" preserveAspectRatio="xMidYMid slice"/>""");
        else svg.Append(Text(300, 330, 96, "#b9b9b4", Signs(card.Title).FirstOrDefault() ?? "", "text-anchor=\"middle\""));
        var y = 672;
        if (card.Price is { } price)
        {
            svg.Append(Text(36, y, 46, "#c8161d", price.ToString(), "font-weight=\"600\""));
            if (card.IsLowest) svg.Append(Text(36 + 12 + price.ToString().Length * 25, y, 26, "#c8161d", "起"));
            y += 54;
        }

        foreach (var line in Lines(card.Title, TitleLine, 2)) (_, y) = (svg.Append(Text(36, y, 30, "#1f1f1f", line)), y + 44);
        svg.Append("""<line x1="36" y1="774" x2="564" y2="774" stroke="#ececea"/>""");
        svg.Append(Text(36, 836, 26, "#1f1f1f", Lines(card.ShopName, NameLine, 1)[0], "font-weight=\"600\""));
        svg.Append(Text(36, 880, 22, "#6b6b66", "长按识别二维码查看"));
        if (card.Price is not null) svg.Append(Text(36, 914, 20, "#6b6b66", "价格以商品页为准"));
        return svg.Append(Qr(link, Width - 36 - QrSide, 786)).Append("</svg>").ToString();
    }

    /// <summary>As many lines as fit, the last one cut.</summary>
    internal static List<string> Lines(string text, int line, int most)
    {
        var lines = new List<string> { "" };
        var width = 0;
        foreach (var sign in Signs(text))
        {
            var wide = sign is [< (char)0x250] ? 1 : 2;
            if (width + wide > line)
            {
                if (lines.Count == most) return [.. lines[..^1], lines[^1] + "…"];
                (lines, width) = ([.. lines, ""], 0);
            }

            lines[^1] += sign;
            width += wide;
        }

        return lines;
    }

    private static IEnumerable<string> Signs(string text)
    {
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext()) yield return signs.GetTextElement();
    }

    private static string Text(int x, int y, int size, string colour, string words, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"""<text x="{x}" y="{y}" font-size="{size}" fill="{colour}" {more}>{SecurityElement.Escape(words)}</text>""");

    private static string Qr(string link, int x, int y)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows.Count; column++)
                if (rows[row][column]) path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        return string.Create(CultureInfo.InvariantCulture, $"""<svg x="{x}" y="{y}" width="{QrSide}" height="{QrSide}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path d="{path}"/></svg>""");
    }
}
