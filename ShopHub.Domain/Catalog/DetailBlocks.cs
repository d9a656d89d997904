using System.Text;
using System.Text.RegularExpressions;

namespace ShopHub.Domain.Catalog;

/// <summary>A detail page as blocks, and blocks as a detail page.</summary>
public static partial class DetailBlocks
{
    /// <summary>Of a table. Source: own choice.</summary>
    public const int MostRows = 50, MostColumns = 8;

    public static IReadOnlyList<DetailBlock> Of(string html)
    {
        var reader = new DetailReader();
        foreach (var token in HtmlTokens.Of(html, DetailHtml.DroppedWhole)) reader.Take(token);
        return reader.Done();
    }

    /// <summary>Empty blocks leave nothing behind.</summary>
    public static string Html(IEnumerable<DetailBlock> blocks)
    {
        var made = new StringBuilder();
        foreach (var block in blocks) Write(made, block);
        return made.ToString();
    }

    private static void Write(StringBuilder made, DetailBlock block)
    {
        switch (block.Kind)
        {
            case DetailKind.Heading when Lines(block.Words) is { Count: > 0 } words:
                made.Append($"<h3>{Inline(string.Join(' ', words))}</h3>");
                break;
            case DetailKind.Text:
                foreach (var line in Lines(block.Words)) made.Append($"<p>{Inline(line)}</p>");
                break;
            case DetailKind.List when Lines(block.Words) is { Count: > 0 } points:
                made.Append("<ul>").AppendJoin("", points.Select(p => $"<li>{Inline(p)}</li>")).Append("</ul>");
                break;
            case DetailKind.Picture when block.Picture is { } picture:
                DetailHtml.AddPicture(made, picture, block.Alt.Trim());
                break;
            case DetailKind.Table:
                WriteTable(made, block);
                break;
        }
    }

    private static void WriteTable(StringBuilder made, DetailBlock block)
    {
        var rows = block.Rows.Where(r => r.Any(c => c.Trim().Length > 0)).ToList();
        if (rows.Count == 0) return;
        made.Append("<table>");
        for (var r = 0; r < rows.Count; r++)
        {
            made.Append("<tr>");
            for (var c = 0; c < rows[r].Count; c++)
            {
                var cell = (block.Head is TableHead.Row && r == 0) || (block.Head is TableHead.Column && c == 0) ? "th" : "td";
                made.Append($"<{cell}>{Inline(rows[r][c].Trim())}</{cell}>");
            }

            made.Append("</tr>");
        }

        made.Append("</table>");
    }

    private static List<string> Lines(string words) => [.. words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Inline(string line) => Bold().Replace(DetailHtml.Escape(line), "<strong>$1</strong>");

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
