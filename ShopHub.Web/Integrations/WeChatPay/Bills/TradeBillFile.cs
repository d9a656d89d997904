using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

/// <summary>Reads a trade bill, whose summary's figures must be those of its lines.</summary>
public static class TradeBillFile
{
    private const string Refund = "REFUND";

    /// <exception cref="BillFormatException">A column is missing, a value cannot be read, or the summary disagrees.</exception>
    public static (List<BillRow> Rows, Money Fees) Read(string text)
    {
        var table = BillTable.Read(text);
        table.RequireCount("总交易单数", table.Rows.Count);
        table.RequireSum("应结订单总金额", table.Rows.Sum(r => r.Number("应结订单金额")));
        table.RequireSum("退款总金额", table.Rows.Sum(r => r.Number("退款金额")));
        return ([.. table.Rows.Select(Row)], new((long)Math.Round(table.Rows.Sum(r => r.Number("手续费")) * 100, MidpointRounding.AwayFromZero)));
    }

    private static BillRow Row(BillTableLine line)
    {
        var refund = line.Text("交易状态") is Refund or "REVOKED";
        return new(
            line.Place, refund ? BillLineKind.Refund : BillLineKind.Payment,
            line.Text(refund ? "商户退款单号" : "商户订单号"), line.Text(refund ? "微信退款单号" : "微信订单号"),
            line.Fen(refund ? "申请退款金额" : "订单金额"), line.At("交易时间"), line.Text(refund ? "退款状态" : "交易状态"));
    }
}
