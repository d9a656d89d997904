using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>How guarantee slips are said.</summary>
public static class GuaranteeWords
{
    public static string Text(this GuaranteeKind kind) => kind switch
    {
        GuaranteeKind.FakePaysThree => "假一赔三",
        GuaranteeKind.DamageCover => "坏损包退",
    };

    public static string Text(this GuaranteeStatus status) => status switch
    {
        GuaranteeStatus.WaitMerchant => "待商家答复",
        GuaranteeStatus.Platform => "平台审理中",
        GuaranteeStatus.WaitProofOfBuyer => "待买家举证",
        GuaranteeStatus.WaitProofOfMerchant => "待商家举证",
        GuaranteeStatus.WaitProofOfBoth => "待双方举证",
        GuaranteeStatus.NothingToPay => "无需赔付",
        GuaranteeStatus.Paying => "赔付中",
        GuaranteeStatus.PayBlocked => "大额复核中",
        GuaranteeStatus.Paid => "已赔付",
        GuaranteeStatus.PayFailed => "转账未成功",
        GuaranteeStatus.Cancelled => "买家已撤销",
    };

    public static string Tone(this GuaranteeStatus status) => status switch
    {
        GuaranteeStatus.WaitMerchant or GuaranteeStatus.WaitProofOfBuyer or GuaranteeStatus.WaitProofOfMerchant or GuaranteeStatus.WaitProofOfBoth => "brand",
        GuaranteeStatus.Platform or GuaranteeStatus.PayBlocked or GuaranteeStatus.Paying => "info",
        GuaranteeStatus.Paid => "ok",
        GuaranteeStatus.PayFailed => "warn",
        GuaranteeStatus.NothingToPay or GuaranteeStatus.Cancelled => "none",
    };

    /// <summary>What comes next by itself, the same for everybody who looks.</summary>
    public static string Next(this Guarantee slip) => slip.Status switch
    {
        GuaranteeStatus.WaitMerchant => "商家逾期未答复，平台按买家的证据裁定",
        GuaranteeStatus.Platform when slip.IsOverdue => "裁定已超过期限，平台会尽快处理",
        GuaranteeStatus.Platform => $"平台在{GuaranteePolicy.DecideWorkdays}个工作日内裁定，裁定前买家可以撤销",
        GuaranteeStatus.WaitProofOfBuyer => "请买家举证，逾期按已有证据裁定",
        GuaranteeStatus.WaitProofOfMerchant => "请商家举证，逾期按已有证据裁定",
        GuaranteeStatus.WaitProofOfBoth => "请买家和商家举证，逾期按已有证据裁定",
        GuaranteeStatus.PayBlocked => $"裁定赔付 {slip.Granted}，超过 {GuaranteePolicy.AloneUpTo}，由另一位平台人员复核后支付",
        GuaranteeStatus.Paying => $"赔付 {slip.Granted}，正在转到买家的微信零钱",
        GuaranteeStatus.Paid => $"赔付 {slip.Granted} 已存入买家的微信零钱",
        GuaranteeStatus.PayFailed => $"赔付 {slip.Granted} 为买家保留着，可以随时再次领取",
        GuaranteeStatus.NothingToPay => "平台裁定无需赔付，这张保障单已结束",
        GuaranteeStatus.Cancelled => "买家撤销，这张保障单已结束",
    };

    /// <summary>What the buyer claims and how it is reckoned.</summary>
    public static string Claim(this Guarantee slip) => slip.Kind is GuaranteeKind.FakePaysThree
        ? $"实付 {slip.Price} 的三倍、最低500元，加鉴定费 {slip.Costs}" : $"实付 {slip.Price} 的{slip.Percent}%，加退回运费 {slip.Costs}";

    /// <summary>Who did it, as the sides read it: of the platform nobody's name.</summary>
    public static string Side(StatusChange change) => change.By.StartsWith("平台", StringComparison.Ordinal) ? "平台" : change.By;

    public static string Of(string code) => Enum.TryParse<GuaranteeStatus>(code, out var status) ? status.Text() : code;
}
