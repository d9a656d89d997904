using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>One row of a file, as a spreadsheet numbers it: the head is row 1.</summary>
public readonly record struct SheetLine(int Number, string[] Cells);

/// <summary>A table read row by row, wherever it comes from.</summary>
/// <param name="Lines">Without the head; read once.</param>
public sealed record SheetTable(SheetKind Kind, string Encoding, string[] Head, IEnumerable<SheetLine> Lines);

/// <summary>One row of which it is known what each column is.</summary>
public sealed class SheetRow(int number, string[] fields)
{
    public int Number => number;

    public string this[ImportField field] => fields[(int)field];

    /// <param name="columns">Places by field; a field that has none reads as empty.</param>
    public static SheetRow Of(SheetLine line, IReadOnlyList<int> columns)
    {
        var fields = new string[columns.Count];
        for (var i = 0; i < columns.Count; i++) fields[i] = columns[i] >= 0 && columns[i] < line.Cells.Length ? Plain(line.Cells[columns[i]].Trim()) : "";
        return new(line.Number, fields);
    }

    // An apostrophe that an export put before what a spreadsheet would take for a formula.
    private static string Plain(string text) => text.Length > 1 && text[0] == '\'' && FormulaSigns.Contains(text[1]) ? text[1..] : text;

    public const string FormulaSigns = "=+-@\t\r";
}
