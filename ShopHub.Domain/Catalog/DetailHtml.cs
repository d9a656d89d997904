using System.Globalization;
using System.Net;
using System.Text;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>
/// Makes a merchant's HTML harmless: only known tags come out, rebuilt by us without what they carried; scripts, frames,
/// handlers, styles and links stay outside. Pictures keep their place when a local address is known for them.
/// </summary>
public static class DetailHtml
{
    /// <summary>Characters of a detail page.</summary>
    public const int Longest = 200_000;

    private static readonly HashSet<string> s_kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "hr", "ul", "ol", "li", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "blockquote",
        "table", "thead", "tbody", "tr", "th", "td",
    };

    private static readonly HashSet<string> s_void = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img" };

    internal static readonly HashSet<string> DroppedWhole = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "object", "embed", "noscript", "template", "svg", "math", "video", "audio", "form",
        "textarea", "select", "title", "head",
    };

    /// <summary>Pictures of a detail page (PRD-01).</summary>
    public const int MostPictures = 50;

    /// <exception cref="Refusal"><c>product.detail</c>, <c>product.detail-pictures</c></exception>
    public static string Checked(string html)
    {
        if (html.Length > Longest) throw CatalogRefusals.Detail();
        return Pictures(html).Count > MostPictures ? throw CatalogRefusals.DetailPictures() : html;
    }

    /// <summary>What is kept already, on its way to a reader: pictures stay that lie in this house.</summary>
    public static string Safe(string html) => Clean(html, url => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? new(url, 0, 0) : null);

    /// <param name="picture">The picture as it is kept here, without a size for the one that is written; null leaves it out.</param>
    public static string Clean(string html, Func<string, ShownPicture?> picture)
    {
        var made = new StringBuilder(html.Length);
        var open = new Stack<string>();
        foreach (var token in HtmlTokens.Of(html, DroppedWhole))
        {
            if (token.Text is { } text) made.Append(Escape(WebUtility.HtmlDecode(text)));
            else if (token.Tag.Equals("img", StringComparison.OrdinalIgnoreCase)) AddPicture(made, token, picture(token.Attribute("src")));
            else if (!s_kept.Contains(token.Tag)) continue;
            else if (token.IsEnd) CloseTo(made, open, token.Tag);
            else Open(made, open, token.Tag);
        }

        while (open.Count > 0) made.Append($"</{open.Pop()}>");
        return made.Replace("<p></p>", "").Replace("<p><br></p>", "").ToString();
    }

    /// <summary>A paragraph a line.</summary>
    public static string FromText(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => $"<p>{Escape(line)}</p>"));

    /// <summary>Its words, a block a line; pictures and tables are left out.</summary>
    public static IReadOnlyList<string> Lines(string html)
    {
        var words = new StringBuilder();
        foreach (var token in HtmlTokens.Of(html, DroppedWhole))
        {
            if (token.Text is { } text) words.Append(WebUtility.HtmlDecode(text));
            else if (token.IsEnd || s_void.Contains(token.Tag)) words.Append('\n');
        }

        return words.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The addresses of all pictures in it, each once.</summary>
    public static IReadOnlyList<string> Pictures(string html) =>
        [.. HtmlTokens.Of(html, DroppedWhole)
            .Where(t => t.Text is null && t.Tag.Equals("img", StringComparison.OrdinalIgnoreCase))
            .Select(t => t.Attribute("src")).Where(src => src.Length > 0).Distinct()];

    private static void Open(StringBuilder made, Stack<string> open, string tag)
    {
        var name = tag.ToLowerInvariant();
        made.Append($"<{name}>");
        if (!s_void.Contains(name)) open.Push(name);
    }

    private static void CloseTo(StringBuilder made, Stack<string> open, string tag)
    {
        var name = tag.ToLowerInvariant();
        if (!open.Contains(name)) return;
        string closed;
        do
        {
            closed = open.Pop();
            made.Append($"</{closed}>");
        }
        while (closed != name);
    }

    private static void AddPicture(StringBuilder made, HtmlToken token, ShownPicture? kept)
    {
        if (kept is null) return;
        var (width, height) = kept.Width > 0 ? (kept.Width, kept.Height) : (Side(token.Attribute("width")), Side(token.Attribute("height")));
        AddPicture(made, kept with { Width = width, Height = height }, token.Attribute("alt"));
    }

    internal static void AddPicture(StringBuilder made, ShownPicture picture, string alt)
    {
        // With its size the page does not jump when it comes.
        var size = picture is { Width: > 0, Height: > 0 } ? $" width=\"{picture.Width}\" height=\"{picture.Height}\"" : "";
        made.Append($"<img src=\"{Escape(picture.Url)}\" alt=\"{Escape(alt)}\"{size} loading=\"lazy\">");
    }

    /// <summary>Pixels; zero when it is no sensible number.</summary>
    internal static int Side(string pixels) => int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side <= 20_000 ? side : 0;

    internal static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
