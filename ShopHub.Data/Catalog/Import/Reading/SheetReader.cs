using System.Text;
using System.Xml;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>Opens an uploaded table: what it is and how its letters are written is found in it, not in its name.</summary>
public sealed class SheetReader : IDisposable
{
    private static readonly string[] s_shopify = ["Handle", "Title", "Variant Price"];

    private readonly List<IDisposable> _open = [];

    private SheetReader() { }

    public SheetTable Table { get; private set; } = null!;

    /// <exception cref="Refusal">It is no table: <see cref="ImportRefusals"/>. Rows further down may refuse while they are read.</exception>
    public static SheetReader Open(string path)
    {
        var reader = new SheetReader();
        try
        {
            reader.Table = reader.Read(path);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        for (var i = _open.Count - 1; i >= 0; i--) _open[i].Dispose();
    }

    private SheetTable Read(string path)
    {
        var file = Keep(File.OpenRead(path));
        if (file.Length > SheetPolicy.LargestFile) throw ImportRefusals.TooLarge();
        var head = new byte[8];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 0) throw ImportRefusals.Empty();
        if (head.AsSpan(0, read).StartsWith("PK\x03\x04"u8)) return OfWorkbook(Keep(Workbook.Open(file)));
        if (head.AsSpan(0, read).StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0])) throw ImportRefusals.OldExcel();
        return OfText(file);
    }

    private static SheetTable OfWorkbook(Workbook book)
    {
        var rows = Guarded(book.Rows()).GetEnumerator();
        var head = Head(rows);
        return new(KindOf(head.Cells), "Excel", head.Cells, Rest(rows));
    }

    private SheetTable OfText(FileStream file)
    {
        var (encoding, name) = TextKind.Of(file);
        var first = file.Position;
        var text = Keep(new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, 65_536, leaveOpen: true));
        var begin = new char[4_096];
        var beginning = begin.AsSpan(0, text.ReadBlock(begin)).ToString();
        if (beginning.AsSpan().ContainsAnyInRange('\0', '\x08')) throw ImportRefusals.Encoding();
        if (beginning.TrimStart().StartsWith('{'))
        {
            file.Position = first;
            return name == "UTF-8" ? new(SheetKind.ShopHub, name, TemplateHead, ShopHubJson.Lines(file)) : throw ImportRefusals.Encoding();
        }

        file.Position = first;
        text.DiscardBufferedData();
        var rows = Guarded(new CsvLines(text, Separator(beginning)).Read()).GetEnumerator();
        return OfRows(rows, name);
    }

    private static SheetTable OfRows(IEnumerator<SheetLine> rows, string encoding)
    {
        var head = Head(rows);
        List<SheetLine> first = [head];
        if (!TaobaoSheet.Is(head.Cells) && head.Cells[0].StartsWith("version", StringComparison.OrdinalIgnoreCase))
            while (first.Count < 3 && rows.MoveNext()) first.Add(rows.Current);
        if (TaobaoSheet.HeadAt(first) is >= 0 and var at)
            return new(SheetKind.Taobao, encoding, TemplateHead, TaobaoSheet.Lines(first[at].Cells, first.Skip(at + 1).Concat(Rest(rows))));
        return new(KindOf(head.Cells), encoding, head.Cells, Rest(rows));
    }

    private static string[] TemplateHead => [.. SheetFields.Template.Select(t => t.Name)];

    private static SheetLine Head(IEnumerator<SheetLine> rows) => rows.MoveNext() ? rows.Current with { Cells = Array.ConvertAll(rows.Current.Cells, c => c.Trim()) } : throw ImportRefusals.Empty();

    private static SheetKind KindOf(string[] head) =>
        s_shopify.All(n => head.Contains(n, StringComparer.OrdinalIgnoreCase)) ? SheetKind.Shopify
        : SheetFields.Marks.All(name => head.Contains(name)) ? SheetKind.Template
        : SheetKind.Other;

    // The first line says which sign separates: the one it has most of.
    private static char Separator(string beginning)
    {
        var line = beginning.Split('\n')[0];
        if (line.StartsWith("version", StringComparison.OrdinalIgnoreCase) && beginning.Split('\n') is [_, var second, ..]) line = second;
        return ((char[])[',', '\t', ';']).MaxBy(sign => line.Count(c => c == sign));
    }

    private static IEnumerable<SheetLine> Rest(IEnumerator<SheetLine> rows)
    {
        using (rows)
        {
            while (rows.MoveNext()) yield return rows.Current;
        }
    }

    // Letters that cannot be read further down are the file's fault, not ours.
    private static IEnumerable<SheetLine> Guarded(IEnumerable<SheetLine> rows)
    {
        using var each = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext()) yield break;
            }
            catch (DecoderFallbackException)
            {
                throw ImportRefusals.Encoding();
            }
            catch (Exception broken) when (broken is XmlException or InvalidDataException)
            {
                throw ImportRefusals.Workbook();
            }

            yield return each.Current;
        }
    }

    private T Keep<T>(T opened) where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }
}
