using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>Reads the first sheet of an Excel workbook (xlsx) row by row: shared and inline strings, numbers, dates, the last result of formulas.</summary>
internal sealed class Workbook : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly BoundedStream.Budget _budget = new(SheetPolicy.LargestUnfolded);
    private readonly List<string> _shared = [];
    private readonly HashSet<int> _dateStyles = [];

    private Workbook(ZipArchive zip) => _zip = zip;

    /// <exception cref="Refusal"><c>import.workbook</c>, <c>import.bomb</c></exception>
    public static Workbook Open(Stream file)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read);
            if (zip.Entries.Count > 2_000) throw ImportRefusals.Bomb();
            return new(zip);
        }
        catch (InvalidDataException)
        {
            throw ImportRefusals.Workbook();
        }
    }

    /// <exception cref="Refusal"><c>import.workbook</c>, <c>import.bomb</c>, <c>import.rows</c>, <c>import.wide</c></exception>
    public IEnumerable<SheetLine> Rows()
    {
        ReadShared();
        ReadStyles();
        using var xml = Part(FirstSheet()) ?? throw ImportRefusals.Workbook();
        var at = 0;
        while (xml.ReadToFollowing("row"))
        {
            at = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > at ? number : at + 1;
            if (at > SheetPolicy.MostRows + 3) throw ImportRefusals.TooManyRows();
            using var row = xml.ReadSubtree();
            var cells = Cells(row, at);
            if (cells.Exists(c => c.Length > 0)) yield return new(at, [.. cells]);
        }
    }

    public void Dispose() => _zip.Dispose();

    private List<string> Cells(XmlReader row, int number)
    {
        List<string> cells = [];
        while (row.ReadToFollowing("c"))
        {
            var column = Column(row.GetAttribute("r")) ?? cells.Count;
            if (column >= SheetPolicy.MostColumns)
            {
                // Empty cells far out only carry a style.
                using var far = row.ReadSubtree();
                if (Text(far, row.GetAttribute("t"), null).Length > 0) throw ImportRefusals.Wide(number);
                continue;
            }

            while (cells.Count < column) cells.Add("");
            var (type, style) = (row.GetAttribute("t"), row.GetAttribute("s"));
            using var inner = row.ReadSubtree();
            var text = Text(inner, type, style);
            if (text.Length > SheetPolicy.LongestCell) throw ImportRefusals.Wide(number);
            if (cells.Count == column) cells.Add(text);
            else cells[column] = text;
        }

        return cells;
    }

    private string Text(XmlReader cell, string? type, string? style)
    {
        var text = new StringBuilder();
        while (cell.Read())
        {
            // Readings of Chinese or Japanese words stand beside the words.
            if (cell.NodeType is XmlNodeType.Element && cell.LocalName == "rPh") cell.Skip();
            if (cell.NodeType is XmlNodeType.Element && cell.LocalName is "v" or "t" && !cell.IsEmptyElement) text.Append(Content(cell));
        }

        var raw = text.ToString();
        if (type == "s") return int.TryParse(raw, out var at) && at >= 0 && at < _shared.Count ? _shared[at] : "";
        if (type is null or "n" && raw.Length > 0) return Number(raw, int.TryParse(style, out var s) && _dateStyles.Contains(s));
        return type == "b" ? raw == "1" ? "TRUE" : "FALSE" : raw;
    }

    // What a sheet shows as 19.9 is stored as 19.899999999999999, and a long code as 6.9E+12.
    private static string Number(string raw, bool isDate)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return raw;
        if (isDate && number is > 0 and < 2_958_466) return DateTime.FromOADate(number).ToString(number % 1 == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : raw;
    }

    private void ReadShared()
    {
        using var xml = Part("xl/sharedStrings.xml");
        while (xml?.ReadToFollowing("si") is true)
        {
            using var one = xml.ReadSubtree();
            _shared.Add(Text(one, "str", null));
        }
    }

    private void ReadStyles()
    {
        HashSet<int> dates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];
        using var xml = Part("xl/styles.xml");
        var (isInFormats, style) = (false, 0);
        while (xml?.Read() is true)
        {
            if (xml.LocalName == "cellXfs") isInFormats = xml.NodeType is XmlNodeType.Element;
            else if (xml.NodeType is not XmlNodeType.Element) continue;
            else if (xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { } code && code.IndexOfAny(['y', 'd', 'h']) >= 0 && int.TryParse(xml.GetAttribute("numFmtId"), out var own)) dates.Add(own);
            else if (isInFormats && xml.LocalName == "xf" && int.TryParse(xml.GetAttribute("numFmtId"), out var id) && dates.Contains(id)) _dateStyles.Add(style++);
            else if (isInFormats && xml.LocalName == "xf") style++;
        }
    }

    /// <summary>The place of the first sheet that is to be seen.</summary>
    private string FirstSheet()
    {
        string? wanted = null;
        using (var book = Part("xl/workbook.xml"))
        {
            while (wanted is null && book?.ReadToFollowing("sheet") is true)
                if (book.GetAttribute("state") is null or "visible") wanted = book.GetAttribute("id", Relations);
        }

        using var links = Part("xl/_rels/workbook.xml.rels");
        while (links?.ReadToFollowing("Relationship") is true)
            if (links.GetAttribute("Id") == wanted && links.GetAttribute("Target") is { } target) return target.StartsWith('/') ? target[1..] : $"xl/{target}";
        return "xl/worksheets/sheet1.xml";
    }

    private XmlReader? Part(string name) => _zip.GetEntry(name) is { } entry
        ? XmlReader.Create(new BoundedStream(entry.Open(), _budget), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true, IgnoreComments = true, MaxCharactersInDocument = SheetPolicy.LargestUnfolded })
        : null;

    // Reads up to the end of this element and leaves the reader on it.
    private static string Content(XmlReader cell)
    {
        var text = "";
        while (cell.Read() && cell.NodeType is not XmlNodeType.EndElement)
            if (cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text += cell.Value;
        return text;
    }

    private static int? Column(string? place)
    {
        var column = 0;
        foreach (var letter in place ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter)) break;
            column = Math.Min(column * 26 + letter - 'A' + 1, 100_000);
        }

        return column == 0 ? null : column - 1;
    }
}
