using System.Globalization;
using System.Text;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.World;
using static ShopHub.Web.Integrations.Sandbox.Bills.BillText;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>A line before it is written: a payment, or a refund of it.</summary>
public sealed record TradeLine(SimOrder Order, SimRefund? Refund, DateTimeOffset At, long Fen);

/// <summary>Writes a day's trade bill, type ALL, 27 columns: BOM, CRLF, a back-tick before every value.</summary>
public static class TradeBill
{
    private const string Columns =
        "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,"
        + "商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";

    private const string Totals = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    public static byte[] Write(Merchant merchant, IReadOnlyList<TradeLine> lines)
    {
        var text = BillText.Begin(Columns);
        foreach (var line in lines) text.Row(Values(merchant, line));
        text.Append(Totals).Append("\r\n");
        var (paid, back) = (Sum(lines.Where(l => l.Refund is null)), Sum(lines.Where(l => l.Refund is not null)));
        text.Row($"{lines.Count}", Yuan(paid), Yuan(back), Yuan(0), Exact(lines.Sum(Fee)), Yuan(paid), Yuan(back));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Values(Merchant merchant, TradeLine line)
    {
        var (order, refund) = (line.Order, line.Refund);
        return
        [
            BillText.Time(line.At), merchant.AppId, merchant.MchId, order.SubMchId ?? "0", "",
            order.TransactionId ?? "", order.OutTradeNo, order.PaidBy ?? "", order.TradeType, refund is null ? "SUCCESS" : "REFUND", "OTHERS", "CNY",
            Yuan(refund is null ? line.Fen : 0), Yuan(0), refund?.RefundId ?? "0", refund?.OutRefundNo ?? "0", Yuan(refund is null ? 0 : line.Fen), Yuan(0),
            refund is null ? "" : "ORIGINAL", refund?.Status ?? "", order.Description, order.Attach ?? "",
            Exact(Fee(line)), (order.FeePoints / 10_000m).ToString("0.00%", CultureInfo.InvariantCulture), Yuan(refund is null ? line.Fen : 0), Yuan(refund is null ? 0 : line.Fen), "",
        ];
    }

    private static long Sum(IEnumerable<TradeLine> lines) => lines.Sum(l => l.Fen);

    private static long Fee(TradeLine line) => line.Refund is { } refund ? -refund.FeeBackFen : line.Order.FeeOf(line.Order.TotalFen);

    private static string Exact(long fen) => (fen / 100m).ToString("0.00000", CultureInfo.InvariantCulture);
}
