using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopHub.Domain.Catalog;

/// <summary>Puts the tags of a detail page together as blocks; words keep their order, whatever stands around them.</summary>
internal sealed partial class DetailReader
{
    private const string Bold = "**";

    private readonly List<DetailBlock> _blocks = [];
    private readonly List<string> _points = [];
    private readonly List<(List<string> Cells, List<bool> Heads)> _rows = [];
    private readonly StringBuilder _line = new();
    private int _lists;
    private bool _isHeading;
    private bool _isTable;
    private bool _isCell;

    public void Take(HtmlToken token)
    {
        if (token.Text is { } text)
        {
            _line.Append(Space().Replace(WebUtility.HtmlDecode(text), " "));
            return;
        }

        switch (token.Tag.ToLowerInvariant())
        {
            case "strong" or "b" or "em" or "i" or "u":
                _line.Append(Bold);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(token.IsEnd);
                break;
            case "ul" or "ol":
                List(token.IsEnd);
                break;
            case "table":
                Table(token.IsEnd);
                break;
            case "tr" when _isTable:
                if (!token.IsEnd) _rows.Add(([], []));
                break;
            case "td" or "th" when _isTable:
                Cell(token.IsEnd, token.Tag.Equals("th", StringComparison.OrdinalIgnoreCase));
                break;
            case "img":
                Picture(token);
                break;
            case "p" or "br" or "hr" or "div" or "section" or "blockquote" or "li":
                Break();
                break;
        }
    }

    public IReadOnlyList<DetailBlock> Done()
    {
        Table(true);
        _lists = 1;
        List(true);
        return _blocks;
    }

    private void Break()
    {
        if (_isCell)
        {
            _line.Append(' ');
            return;
        }

        var words = Taken();
        if (words.Length == 0) return;
        if (_isHeading) _blocks.Add(new(DetailKind.Heading) { Words = words });
        else if (_lists > 0) _points.Add(words);
        else if (_blocks is [.., { Kind: DetailKind.Text } last]) _blocks[^1] = last with { Words = $"{last.Words}\n{words}" };
        else _blocks.Add(DetailBlock.Text(words));
    }

    private void Heading(bool isEnd)
    {
        Break();
        _isHeading = !isEnd && !_isTable && _lists == 0;
    }

    private void List(bool isEnd)
    {
        Break();
        _lists = Math.Max(0, _lists + (isEnd ? -1 : 1));
        if (_lists > 0 || _points.Count == 0) return;
        _blocks.Add(new(DetailKind.List) { Words = string.Join('\n', _points) });
        _points.Clear();
    }

    private void Table(bool isEnd)
    {
        EndCell();
        Break();
        if (isEnd && _isTable) EndTable();
        _isTable = !isEnd;
    }

    private void EndTable()
    {
        var rows = _rows.Where(r => r.Cells.Exists(c => c.Length > 0)).ToList();
        _rows.Clear();
        if (rows.Count == 0) return;
        var columns = Math.Min(rows.Max(r => r.Cells.Count), DetailBlocks.MostColumns);
        var head = rows[0].Heads.TrueForAll(h => h) && rows.Count > 1 ? TableHead.Row : rows.TrueForAll(r => r.Heads is [true, ..]) ? TableHead.Column : TableHead.None;
        string[][] cells = [.. rows.Take(DetailBlocks.MostRows).Select(r => (string[])[.. Enumerable.Range(0, columns).Select(c => r.Cells.ElementAtOrDefault(c) ?? "")])];
        _blocks.Add(DetailBlock.Table(head, cells));
        foreach (var row in rows.Skip(DetailBlocks.MostRows)) _blocks.Add(DetailBlock.Text(string.Join(' ', row.Cells)));
    }

    private void Cell(bool isEnd, bool isHead)
    {
        EndCell();
        if (isEnd) return;
        _ = Taken();
        if (_rows.Count == 0) _rows.Add(([], []));
        _rows[^1].Heads.Add(isHead);
        _isCell = true;
    }

    private void EndCell()
    {
        if (!_isCell) return;
        _rows[^1].Cells.Add(Taken());
        _isCell = false;
    }

    private void Picture(HtmlToken token)
    {
        // In a table it would be lost among the cells; it comes before it.
        if (!_isCell) Break();
        _blocks.Add(new(DetailKind.Picture)
        {
            Picture = new(token.Attribute("src"), DetailHtml.Side(token.Attribute("width")), DetailHtml.Side(token.Attribute("height"))), Alt = token.Attribute("alt"),
        });
    }

    private string Taken()
    {
        var words = EmptyBold().Replace(Space().Replace(_line.ToString(), " "), "");
        _line.Clear();
        // Bold that begins in one block and ends in another is none.
        if (words.Split(Bold).Length % 2 == 0) words = words.Replace(Bold, "");
        return Space().Replace(words, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\*\*\s*\*\*")]
    private static partial Regex EmptyBold();
}
