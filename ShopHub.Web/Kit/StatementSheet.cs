using ShopHub.Data.Settlement;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>The entries of a statement as rows of a sheet.</summary>
public static class StatementSheet
{
    private static readonly StatementKind[] s_columns =
        [StatementKind.OrderIncome, StatementKind.PaymentFee, StatementKind.ServiceFee, StatementKind.Commission, StatementKind.Refund];

    public static string[] Head { get; } = ["时间", "业务", "凭证号（订单或退款单号）", .. s_columns.Select(c => c.Text()), "其他", "合计"];

    public static object?[] Cells(StatementEntry entry)
    {
        var named = s_columns.Select(c => (object?)entry.Of(c)).ToArray();
        var other = entry.Net - entry.Of(s_columns);
        return [$"{ShopCalendar.Local(entry.At):yyyy-MM-dd HH:mm:ss}", entry.Cause.Text(), entry.Key, .. named, other, entry.Net];
    }
}
