using System.Globalization;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

/// <summary>The text of a trade bill does not read as one.</summary>
public sealed class BillFormatException(string message) : Exception(message);

/// <summary>
/// Reads a trade bill: BOM, CRLF, a back-tick before every value, lines, then a summary whose figures must be those of the lines.
/// Columns are found by their names. Source: wechat-pay-v3.md §18.
/// </summary>
public static class TradeBillFile
{
    private const string Between = ",`", Refund = "REFUND";

    /// <exception cref="BillFormatException">A column is missing, a value cannot be read, or the summary disagrees.</exception>
    public static (List<BillRow> Rows, Money Fees) Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).ToList();
        var end = lines.FindIndex(1, l => !l.StartsWith('`'));
        if (end < 0 || end + 1 >= lines.Count) throw new BillFormatException("The summary is missing.");
        var columns = Columns(lines[0]);
        var rows = lines.Skip(1).Take(end - 1).Select((line, i) => new Line(columns, Values(line, columns.Count), i + 1)).ToList();
        var summary = Columns(lines[end]);
        Check(rows, new Line(summary, Values(lines[end + 1], summary.Count), 0));
        return (rows.ConvertAll(Row), new Money((long)Math.Round(rows.Sum(r => r.Number("手续费")) * 100, MidpointRounding.AwayFromZero)));
    }

    private static Dictionary<string, int> Columns(string line) => line.Split(',').Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at);

    private static string[] Values(string line, int count)
    {
        var values = line[1..].Split(Between);
        return values.Length == count ? values : throw new BillFormatException($"A line has {values.Length} values instead of {count}.");
    }

    private static void Check(List<Line> rows, Line summary)
    {
        if (summary.Number("总交易单数") != rows.Count) throw new BillFormatException($"The summary does not tell of {rows.Count} lines.");
        Same("应结订单金额", "应结订单总金额");
        Same("退款金额", "退款总金额");

        void Same(string column, string total)
        {
            if (rows.Sum(r => r.Number(column)) != summary.Number(total)) throw new BillFormatException($"{total} is not the sum of its lines.");
        }
    }

    private static BillRow Row(Line line)
    {
        var refund = line.Text("交易状态") is Refund or "REVOKED";
        return new(
            line.Place, refund ? BillLineKind.Refund : BillLineKind.Payment,
            line.Text(refund ? "商户退款单号" : "商户订单号"), line.Text(refund ? "微信退款单号" : "微信订单号"),
            line.Fen(refund ? "申请退款金额" : "订单金额"), line.At("交易时间"), line.Text(refund ? "退款状态" : "交易状态"));
    }

    private sealed record Line(Dictionary<string, int> Columns, string[] Values, int Place)
    {
        public string Text(string column) => Columns.TryGetValue(column, out var at) ? Values[at] : throw new BillFormatException($"Column {column} is missing.");

        public decimal Number(string column) => decimal.TryParse(Text(column), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number : throw new BillFormatException($"{column} of line {Place} is no number.");

        public Money Fen(string column) => Number(column) * 100 is var fen && fen == decimal.Truncate(fen)
            ? new((long)fen) : throw new BillFormatException($"{column} of line {Place} is no whole fen.");

        public DateTimeOffset At(string column) => DateTime.TryParseExact(Text(column), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new(local, ShopCalendar.Offset) : throw new BillFormatException($"{column} of line {Place} is no time.");
    }
}
