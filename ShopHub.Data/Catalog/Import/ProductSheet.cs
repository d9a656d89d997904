using System.Text.Unicode;
using CsvHelper;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>One row of the file, as a spreadsheet numbers it: the header is row 1.</summary>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<string, int> Header, string[] Cells)
{
    public string this[string column] => Header.TryGetValue(column, out var at) && at < Cells.Length ? Cells[at].Trim() : "";
}

/// <summary>Reads a products CSV in Shopify's columns: UTF-8 with or without a byte order mark, quoted line breaks.</summary>
internal static class ProductSheet
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 20 << 20;

    private static readonly CsvReaderOptions s_settings = new() { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw };

    private static readonly string[] s_needed = ["Handle", "Title", "Variant Price"];

    /// <exception cref="Refusal"><c>import.not-utf8</c>, <c>import.too-large</c>, <c>import.columns</c>, <c>import.quotes</c></exception>
    public static List<SheetRow> Read(byte[] file)
    {
        if (file.Length > Largest) throw ImportRefusals.TooLarge(Largest >> 20);
        if (!Utf8.IsValid(file)) throw ImportRefusals.NotUtf8();
        try
        {
            using var reader = CsvReader.Create(file, s_settings);
            reader.ReadHeader();
            var header = Header(reader.Headers);
            var missing = s_needed.Where(n => !header.ContainsKey(n)).ToArray();
            return missing.Length > 0 ? throw ImportRefusals.Columns(missing) : [.. Rows(reader, header)];
        }
        catch (CsvFormatException bad)
        {
            throw ImportRefusals.Quotes(bad.RecordNumber);
        }
    }

    private static IEnumerable<SheetRow> Rows(CsvReader reader, Dictionary<string, int> header)
    {
        while (reader.Read()) yield return new((int)reader.RowNumber + 1, header, reader.Current.ToArray());
    }

    private static Dictionary<string, int> Header(IReadOnlyList<string> names)
    {
        var header = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++) header.TryAdd(names[i].Trim(), i);
        return header;
    }
}

public static class ImportRefusals
{
    public static Refusal NotUtf8() => new("import.not-utf8", "文件不是UTF-8编码，请在表格软件中另存为“CSV UTF-8”后再上传");

    public static Refusal TooLarge(int megabytes) => new("import.too-large", $"文件超过{megabytes}MB，请分成几个文件导入");

    public static Refusal Columns(IEnumerable<string> missing) => new("import.columns", $"缺少列：{string.Join("、", missing)}");

    public static Refusal Quotes(long row) => new("import.quotes", $"第{row}行的引号不配对，请检查该行的文字");

    public static Refusal NothingToDo() => new("import.nothing", "文件中没有可以导入的商品，请按报告修改后再上传");
}
