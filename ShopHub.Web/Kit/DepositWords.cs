using ShopHub.Domain.Deposits;

namespace ShopHub.Web.Kit;

/// <summary>How deposits are said to a person.</summary>
public static class DepositWords
{
    public static string Text(this DeductionStatus status) => status switch
    {
        DeductionStatus.Standing => "已扣除",
        DeductionStatus.InAppeal => "申诉中",
        DeductionStatus.Upheld => "申诉未通过",
        DeductionStatus.PaidBack => "已退回",
    };

    public static string Tone(this DeductionStatus status) => status switch
    {
        DeductionStatus.Standing or DeductionStatus.Upheld => "stop",
        DeductionStatus.InAppeal => "warn",
        DeductionStatus.PaidBack => "ok",
    };

    public static string Text(this DepositReturnStatus status) => status switch
    {
        DepositReturnStatus.Asked => "待退还",
        DepositReturnStatus.Paid => "已退还",
        DepositReturnStatus.Refused => "未退还",
        DepositReturnStatus.TakenBack => "已撤回",
    };

    public static string Tone(this DepositReturnStatus status) => status switch
    {
        DepositReturnStatus.Asked => "warn",
        DepositReturnStatus.Paid => "ok",
        DepositReturnStatus.Refused => "stop",
        DepositReturnStatus.TakenBack => "none",
    };
}
