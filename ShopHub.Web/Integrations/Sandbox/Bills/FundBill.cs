using System.Text;
using static ShopHub.Web.Integrations.Sandbox.Bills.BillText;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>Writes a fund bill: 11 columns; where it tells of several shops, theirs in front.</summary>
public static class FundBill
{
    private const string Columns = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号";

    private const string Totals = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额";

    public static byte[] Write(IReadOnlyList<FundLine> lines, bool ofShops)
    {
        var text = Begin(ofShops ? $"二级商户号,{Columns}" : Columns);
        foreach (var line in lines) text.Row(ofShops ? [line.SubMchId ?? "", .. Values(line)] : Values(line));
        var (came, left) = (lines.Where(l => l.Fen > 0).ToList(), lines.Where(l => l.Fen < 0).ToList());
        text.Append(Totals).Append("\r\n");
        text.Row($"{lines.Count}", $"{came.Count}", Yuan(came.Sum(l => l.Fen)), $"{left.Count}", Yuan(-left.Sum(l => l.Fen)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Values(FundLine line) =>
    [
        Time(line.At), line.ChannelNumber, line.FlowNumber, line.Type, line.Type, line.Fen > 0 ? "收入" : "支出", Yuan(Math.Abs(line.Fen)), Yuan(line.Balance),
        "system", "", line.Voucher,
    ];
}
