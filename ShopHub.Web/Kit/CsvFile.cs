using System.Globalization;
using System.Text;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>A CSV that spreadsheets open with its letters right (UTF-8 with a mark), and in which no cell is taken for a formula.</summary>
public sealed class CsvFile : IRowFile
{
    private static readonly char[] s_quoted = [',', '"', '\r', '\n'];

    private readonly StreamWriter _to;

    private CsvFile(StreamWriter to) => _to = to;

    public static async Task<CsvFile> Open(Stream to, params string[] head)
    {
        var file = new CsvFile(new(to, new UTF8Encoding(true), 65_536, leaveOpen: true));
        await file.Row([.. head]);
        return file;
    }

    /// <inheritdoc/>
    public Task Row(params object?[] cells)
    {
        var row = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) row.Append(',');
            Append(row, cells[i]);
        }

        return _to.WriteAsync(row.Append("\r\n"));
    }

    public ValueTask DisposeAsync() => _to.DisposeAsync();

    private static void Append(StringBuilder row, object? cell)
    {
        var text = cell is Money money ? (money.Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
        // Numbers may be negative; words that begin so would be worked out by a spreadsheet.
        if (text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) text = $"'{text}";
        if (text.IndexOfAny(s_quoted) < 0) row.Append(text);
        else row.Append('"').Append(text.Replace("\"", "\"\"")).Append('"');
    }
}
