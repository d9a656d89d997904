using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>An Excel workbook (xlsx) written row by row as it is sent: nothing of it is ever held whole.</summary>
public sealed class SheetFile : IRowFile
{
    /// <summary>Rows of one sheet; Excel reads 1,048,576.</summary>
    private const int MostRows = 1_000_000;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private readonly ZipArchive _zip;
    private readonly string _name;
    private readonly string[] _head;
    private StreamWriter? _sheet;
    private int _sheets;
    private int _rows;

    private SheetFile(ZipArchive zip, string name, string[] head) => (_zip, _name, _head) = (zip, name, head);

    /// <param name="name">Of the sheet, up to 25 characters.</param>
    public static async Task<SheetFile> Open(Stream to, string name, params string[] head) =>
        new(await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null), name, head);

    /// <inheritdoc/>
    public async Task Row(params object?[] cells)
    {
        if (_sheet is null || _rows == MostRows) await NextSheet();
        await Write(cells);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sheet is null) await NextSheet();
        await CloseSheet();
        await Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{All(i =>
            $"<sheet name=\"{Escaped(i == 1 ? _name : $"{_name} {i}")}\" sheetId=\"{i}\" r:id=\"r{i}\"/>")}</sheets></workbook>");
        await Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{All(i =>
            $"<Relationship Id=\"r{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}</Relationships>");
        await Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        await Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + All(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>") + "</Types>");
        await _zip.DisposeAsync();
    }

    private async Task NextSheet()
    {
        if (_sheet is not null) await CloseSheet();
        _rows = 0;
        _sheet = await Writer($"xl/worksheets/sheet{++_sheets}.xml");
        await _sheet.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{Main}\"><sheetData>");
        await Write(_head);
    }

    private async Task CloseSheet()
    {
        await _sheet!.WriteAsync("</sheetData></worksheet>");
        await _sheet.DisposeAsync();
    }

    private async Task Write(object?[] cells)
    {
        _rows++;
        var row = new StringBuilder("<row>");
        foreach (var cell in cells)
        {
            if (cell is Money money) row.Append(CultureInfo.InvariantCulture, $"<c><v>{money.Fen / 100m}</v></c>");
            else if (cell is int or long) row.Append(CultureInfo.InvariantCulture, $"<c><v>{cell}</v></c>");
            else row.Append("<c t=\"inlineStr\"><is><t>").Append(Escaped($"{cell}")).Append("</t></is></c>");
        }

        await _sheet!.WriteAsync(row.Append("</row>"));
    }

    private string All(Func<int, string> of) => string.Concat(Enumerable.Range(1, _sheets).Select(of));

    private async Task Part(string path, string text)
    {
        await using var part = await Writer(path);
        await part.WriteAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
    }

    private async Task<StreamWriter> Writer(string path) =>
        new(await _zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(), new UTF8Encoding(false), 32_768);

    private static string Escaped(string text) => Printable(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    // People type what XML cannot carry; a workbook with it would not open.
    private static string Printable(string text)
    {
        foreach (var c in text)
            if (!XmlConvert.IsXmlChar(c)) return string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
        return text;
    }
}
