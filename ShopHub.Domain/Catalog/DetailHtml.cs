using System.Net;
using System.Text;

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

    private static readonly HashSet<string> s_droppedWhole = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "object", "embed", "noscript", "template", "svg", "math", "video", "audio", "form",
        "textarea", "select", "title", "head",
    };

    /// <param name="picture">The local address of a picture; null leaves the picture out.</param>
    public static string Clean(string html, Func<string, string?> picture)
    {
        var made = new StringBuilder(html.Length);
        var open = new Stack<string>();
        foreach (var token in HtmlTokens.Of(html, s_droppedWhole))
        {
            if (token.Text is { } text) made.Append(Escape(WebUtility.HtmlDecode(text)));
            else if (token.Tag.Equals("img", StringComparison.OrdinalIgnoreCase)) AddPicture(made, token, picture);
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

    /// <summary>The lines of a detail page that is nothing but paragraphs; null when there is more to it.</summary>
    public static string? ToText(string html)
    {
        var lines = new StringBuilder();
        foreach (var token in HtmlTokens.Of(html, s_droppedWhole))
        {
            if (token.Text is { } text) lines.Append(WebUtility.HtmlDecode(text));
            else if (!token.Tag.Equals("p", StringComparison.OrdinalIgnoreCase)) return null;
            else if (token.IsEnd) lines.Append('\n');
        }

        return lines.ToString().Trim();
    }

    /// <summary>Its words, a block a line; pictures and tables are left out.</summary>
    public static IReadOnlyList<string> Lines(string html)
    {
        var words = new StringBuilder();
        foreach (var token in HtmlTokens.Of(html, s_droppedWhole))
        {
            if (token.Text is { } text) words.Append(WebUtility.HtmlDecode(text));
            else if (token.IsEnd || s_void.Contains(token.Tag)) words.Append('\n');
        }

        return words.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The addresses of all pictures in it, each once.</summary>
    public static IReadOnlyList<string> Pictures(string html) =>
        [.. HtmlTokens.Of(html, s_droppedWhole)
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

    private static void AddPicture(StringBuilder made, HtmlToken token, Func<string, string?> picture)
    {
        if (picture(token.Attribute("src")) is not { } address) return;
        made.Append($"<img src=\"{Escape(address)}\" alt=\"{Escape(token.Attribute("alt"))}\" loading=\"lazy\">");
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
