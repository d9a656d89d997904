using ShopHub.Domain.Reconciliation;

namespace ShopHub.Web.Kit;

/// <summary>How the channel's bills and what does not agree with them are named.</summary>
public static class BillWords
{
    public static string Name(BillKind bill) => bill switch
    {
        BillKind.Trade => "交易账单",
        BillKind.PlatformFunds => "平台资金账单",
        BillKind.ShopFunds => "二级商户资金账单",
    };

    public static string Line(BillLineKind kind) => kind switch
    {
        BillLineKind.Payment => "付款",
        BillLineKind.Refund => "退款",
        BillLineKind.RefundBack => "退款退回",
        BillLineKind.Fee => "手续费",
        BillLineKind.Share => "分账",
        BillLineKind.ShareReturn => "分账回退",
        BillLineKind.Subsidy => "补差",
        BillLineKind.SubsidyReturn => "补差回退",
        BillLineKind.Withdrawal => "提现",
        BillLineKind.WithdrawalBack => "提现退回",
        BillLineKind.Transfer => "退款转账",
        BillLineKind.TransferBack => "退款转账退回",
        BillLineKind.Other => "其他收支",
    };

    public static string Text(DifferenceKind kind) => kind switch
    {
        DifferenceKind.MissingHere => "我方缺失",
        DifferenceKind.MissingThere => "渠道缺失",
        DifferenceKind.AmountDiffers => "金额不符",
        DifferenceKind.StateDiffers => "状态不符",
        DifferenceKind.ListedTwice => "重复列示",
    };

    public static string Rate(ChannelBill bill) => bill is { State: BillState.Compared, Total: > 0 } ? $"{100m * bill.Matched / bill.Total:0.##}%" : "—";

    public static string State(ChannelBill bill) => bill switch
    {
        { State: BillState.Compared, Total: 0 } => "无交易",
        { State: BillState.Compared } when bill.Matched == bill.Total => "一致",
        { State: BillState.Compared } => $"{bill.Differing + bill.MissingThere}处差异",
        { State: BillState.Loading } => "核对中",
        _ => "等待账单",
    };

    public static string Tone(ChannelBill bill) => bill.State is not BillState.Compared ? "warn" : bill.Matched == bill.Total ? "ok" : "stop";
}
