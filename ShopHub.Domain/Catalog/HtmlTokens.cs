using System.Net;

namespace ShopHub.Domain.Catalog;

/// <summary>A run of text, or a tag with its attributes.</summary>
internal sealed record HtmlToken(string? Text, string Tag, bool IsEnd, IReadOnlyDictionary<string, string> Attributes)
{
    public string Attribute(string name) => Attributes.GetValueOrDefault(name, "");
}

/// <summary>Reads HTML as browsers forgive it: whatever is no tag is text.</summary>
internal static class HtmlTokens
{
    private static readonly Dictionary<string, string> s_none = [];

    /// <param name="droppedWhole">Tags that vanish with everything up to their end.</param>
    public static IEnumerable<HtmlToken> Of(string html, IReadOnlySet<string> droppedWhole)
    {
        var at = 0;
        while (at < html.Length)
        {
            var start = html.IndexOf('<', at);
            if (start < 0) start = html.Length;
            if (start > at) yield return new(html[at..start], "", false, s_none);
            if (start == html.Length) yield break;
            at = start;
            if (Skipped(html, at) is { } behind)
            {
                at = behind;
                continue;
            }

            if (!IsTag(html, at))
            {
                yield return new("<", "", false, s_none);
                at++;
                continue;
            }

            var tag = Read(html, ref at);
            if (!droppedWhole.Contains(tag.Tag)) yield return tag;
            else if (!tag.IsEnd) at = Behind(html, at, tag.Tag);
        }
    }

    // Comments, doctypes and processing instructions.
    private static int? Skipped(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0) return End(html.IndexOf("-->", at + 4, StringComparison.Ordinal), 3, html);
        if (at + 1 < html.Length && html[at + 1] is '!' or '?') return End(html.IndexOf('>', at), 1, html);
        return null;
    }

    private static int End(int found, int length, string html) => found < 0 ? html.Length : found + length;

    private static bool IsTag(string html, int at)
    {
        var next = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
        return next < html.Length && char.IsAsciiLetter(html[next]);
    }

    private static HtmlToken Read(string html, ref int at)
    {
        var isEnd = html[++at] == '/';
        if (isEnd) at++;
        var from = at;
        while (at < html.Length && char.IsAsciiLetterOrDigit(html[at])) at++;
        var name = html[from..at];
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (at < html.Length && html[at] != '>') ReadAttribute(html, ref at, attributes);
        at = Math.Min(at + 1, html.Length);
        return new(null, name, isEnd, attributes);
    }

    private static void ReadAttribute(string html, ref int at, Dictionary<string, string> into)
    {
        if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '"' or '\'' or '=')
        {
            at++;
            return;
        }

        var from = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/')) at++;
        var name = html[from..at];
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        into.TryAdd(name, at < html.Length && html[at] == '=' ? ReadValue(html, ref at) : "");
    }

    private static string ReadValue(string html, ref int at)
    {
        at++;
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        if (at == html.Length) return "";
        var from = at;
        if (html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1);
            at = end < 0 ? html.Length : end + 1;
            return WebUtility.HtmlDecode(html[(from + 1)..(end < 0 ? html.Length : end)]).Trim();
        }

        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
        return WebUtility.HtmlDecode(html[from..at]).Trim();
    }

    private static int Behind(string html, int at, string tag)
    {
        var end = html.IndexOf($"</{tag}", at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : End(html.IndexOf('>', end), 1, html);
    }
}
