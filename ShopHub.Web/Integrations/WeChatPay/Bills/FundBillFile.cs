using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

/// <summary>Reads a fund bill, the platform's or a part of the shops', whose summary's figures must be those of its lines.</summary>
public static class FundBillFile
{
    private const string Shop = "二级商户号", Amount = "收支金额(元)", Direction = "收支类型", In = "收入", Out = "支出";

    private static readonly Dictionary<string, BillLineKind> s_kinds = new()
    {
        ["交易"] = BillLineKind.Payment,
        ["退款"] = BillLineKind.Refund,
        ["退款退回"] = BillLineKind.RefundBack,
        ["扣除交易手续费"] = BillLineKind.Fee,
        ["退还交易手续费"] = BillLineKind.Fee,
        ["分账"] = BillLineKind.Share,
        ["分账回退"] = BillLineKind.ShareReturn,
        ["补差"] = BillLineKind.Subsidy,
        ["补差回退"] = BillLineKind.SubsidyReturn,
        ["提现"] = BillLineKind.Withdrawal,
        ["提现退回"] = BillLineKind.WithdrawalBack,
        ["商家转账"] = BillLineKind.Transfer,
        ["商家转账退回"] = BillLineKind.TransferBack,
    };

    /// <param name="before">Lines of the parts before this one.</param>
    /// <exception cref="BillFormatException">A column is missing, a value cannot be read, or the summary disagrees.</exception>
    public static List<BillRow> Read(string text, int before)
    {
        var table = BillTable.Read(text);
        table.RequireCount("资金流水总笔数", table.Rows.Count);
        foreach (var way in (string[])[In, Out])
        {
            var lines = table.Rows.Where(r => r.Text(Direction) == way).ToList();
            table.RequireCount($"{way}笔数", lines.Count);
            table.RequireSum($"{way}金额", lines.Sum(r => r.Number(Amount)));
        }

        return [.. table.Rows.Select(line => Row(line, before))];
    }

    public static Money Fees(IEnumerable<BillRow> rows) => -rows.Where(r => r.Kind is BillLineKind.Fee).Sum(r => r.Amount);

    private static BillRow Row(BillTableLine line, int before) => new(
        before + line.Place, s_kinds.GetValueOrDefault(line.Text("业务类型"), BillLineKind.Other), line.Text("业务凭证号"), line.Text("微信支付业务单号"),
        line.Text(Direction) switch
        {
            In => line.Fen(Amount),
            Out => -line.Fen(Amount),
            _ => throw new BillFormatException($"{Direction} of line {line.Place} is neither in nor out."),
        },
        line.At("记账时间"), line.Text("业务类型"))
    {
        SubMchId = line.Columns.ContainsKey(Shop) ? line.Text(Shop) : "",
    };
}
