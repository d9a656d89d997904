using System.Globalization;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

/// <summary>The text of a bill does not read as one.</summary>
public sealed class BillFormatException(string message) : Exception(message);

/// <summary>
/// A bill as all of the channel's bills are written: BOM, CRLF, a back-tick before every value, lines, then a summary. Columns are
/// found by their names. Source: wechat-pay-v3.md §18.
/// </summary>
internal sealed record BillTable(IReadOnlyList<BillTableLine> Rows, BillTableLine Summary)
{
    private const string Between = ",`";

    /// <exception cref="BillFormatException">The text has no summary, or a line with too few values.</exception>
    public static BillTable Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).ToList();
        var end = lines.FindIndex(1, l => !l.StartsWith('`'));
        if (end < 0 || end + 1 >= lines.Count) throw new BillFormatException("The summary is missing.");
        var (columns, summary) = (Columns(lines[0]), Columns(lines[end]));
        return new(
            [.. lines.Skip(1).Take(end - 1).Select((line, i) => new BillTableLine(columns, Values(line, columns.Count), i + 1))],
            new(summary, Values(lines[end + 1], summary.Count), 0));
    }

    /// <exception cref="BillFormatException">The summary tells of another number of lines.</exception>
    public void RequireCount(string total, int lines)
    {
        if (Summary.Number(total) != lines) throw new BillFormatException($"The summary does not tell of {lines} lines.");
    }

    /// <exception cref="BillFormatException">The summary's figure is not that of the lines.</exception>
    public void RequireSum(string total, decimal sum)
    {
        if (Summary.Number(total) != sum) throw new BillFormatException($"{total} is not the sum of its lines.");
    }

    private static Dictionary<string, int> Columns(string line) => line.Split(',').Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at);

    private static string[] Values(string line, int count)
    {
        var values = line[1..].Split(Between);
        return values.Length == count ? values : throw new BillFormatException($"A line has {values.Length} values instead of {count}.");
    }
}

/// <param name="Place">From 1; 0 for the summary.</param>
internal sealed record BillTableLine(Dictionary<string, int> Columns, string[] Values, int Place)
{
    public string Text(string column) => Columns.TryGetValue(column, out var at) ? Values[at] : throw new BillFormatException($"Column {column} is missing.");

    public decimal Number(string column) => decimal.TryParse(Text(column), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? number : throw new BillFormatException($"{column} of line {Place} is no number.");

    public Money Fen(string column) => Number(column) * 100 is var fen && fen == decimal.Truncate(fen)
        ? new((long)fen) : throw new BillFormatException($"{column} of line {Place} is no whole fen.");

    public DateTimeOffset At(string column) => DateTime.TryParseExact(Text(column), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? new(local, ShopCalendar.Offset) : throw new BillFormatException($"{column} of line {Place} is no time.");
}
