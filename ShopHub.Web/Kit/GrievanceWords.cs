using ShopHub.Domain.Grievances;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>How complaint slips are said.</summary>
public static class GrievanceWords
{
    public static string Text(this GrievanceKind kind) => kind switch
    {
        GrievanceKind.NotShipped => "迟迟不发货",
        GrievanceKind.FalseShipping => "虚假发货",
        GrievanceKind.WrongParcel => "少发、错发",
        GrievanceKind.Logistics => "物流异常",
        GrievanceKind.Manners => "服务态度差",
        GrievanceKind.NoAnswer => "联系不上、不处理售后",
        GrievanceKind.BrokenPromise => "承诺没有兑现",
        GrievanceKind.Price => "价格、优惠与页面不符",
        GrievanceKind.Invoice => "不开发票",
        GrievanceKind.Quality => "质量问题",
        GrievanceKind.NotAsDescribed => "与描述不符",
        GrievanceKind.Fake => "疑似假货",
    };

    public static string Text(this GrievanceStatus status) => status switch
    {
        GrievanceStatus.Cancelled => "买家已撤销",
        GrievanceStatus.Platform => "平台处理中",
        GrievanceStatus.WaitProofOfMerchant => "待商家举证",
        GrievanceStatus.WaitProofOfBuyer => "待买家举证",
        GrievanceStatus.WaitProofOfBoth => "待双方举证",
        GrievanceStatus.Handled => "商家已处理",
        GrievanceStatus.NotLiable => "投诉不成立",
        GrievanceStatus.Paid => "已赔付",
        GrievanceStatus.AppealWon => "商家申诉成立",
        GrievanceStatus.AppealLost => "商家申诉未通过",
        GrievanceStatus.WaitMerchant => "待商家答复",
        GrievanceStatus.NotAnswered => "商家逾期未答复",
        GrievanceStatus.Settled => "商家已答复",
        GrievanceStatus.Refused => "商家不认可",
        GrievanceStatus.Done => "已完成",
        GrievanceStatus.WaitHandling => "待商家处理",
        GrievanceStatus.ReturnMissed => "逾期未退货，已关闭",
        GrievanceStatus.WaitReturn => "待买家退货",
        GrievanceStatus.Paying => "自动赔付中",
        GrievanceStatus.Appeal => "商家申诉中",
    };

    public static string Tone(this GrievanceStatus status) => status switch
    {
        GrievanceStatus.WaitMerchant or GrievanceStatus.WaitHandling or GrievanceStatus.WaitProofOfMerchant or GrievanceStatus.WaitProofOfBuyer or GrievanceStatus.WaitProofOfBoth => "brand",
        GrievanceStatus.NotAnswered or GrievanceStatus.Refused => "warn",
        GrievanceStatus.Platform or GrievanceStatus.Settled or GrievanceStatus.WaitReturn or GrievanceStatus.Paying or GrievanceStatus.Appeal => "info",
        GrievanceStatus.Handled or GrievanceStatus.Paid or GrievanceStatus.Done => "ok",
        GrievanceStatus.Cancelled or GrievanceStatus.NotLiable or GrievanceStatus.ReturnMissed or GrievanceStatus.AppealWon or GrievanceStatus.AppealLost => "none",
    };

    /// <summary>What comes next by itself, the same for everybody who looks.</summary>
    public static string Next(this Grievance slip) => slip.Status switch
    {
        GrievanceStatus.WaitMerchant => "商家逾期未答复，买家可以申请平台处理",
        GrievanceStatus.NotAnswered or GrievanceStatus.Settled or GrievanceStatus.Refused => "买家可以确认完成或申请平台处理，逾期自动完成",
        GrievanceStatus.Platform or GrievanceStatus.Appeal when slip.IsOverdue => "已超过处理期限，平台会尽快处理",
        GrievanceStatus.Platform => $"平台在{GrievancePolicy.DecideWorkdays}个工作日内裁定，裁定前买家可以撤销",
        GrievanceStatus.WaitProofOfMerchant => "请商家举证，逾期按已有证据裁定",
        GrievanceStatus.WaitProofOfBuyer => "请买家举证，逾期按已有证据裁定",
        GrievanceStatus.WaitProofOfBoth => "请买家和商家举证，逾期按已有证据裁定",
        GrievanceStatus.WaitReturn => "投诉成立，请买家寄回商品，逾期投诉关闭",
        GrievanceStatus.WaitHandling when slip.IsProved => "商家已提交处理证明，平台正在核对",
        GrievanceStatus.WaitHandling => $"投诉成立，商家逾期未处理将自动赔付 {slip.Amount}",
        GrievanceStatus.Paying => $"赔付 {slip.Amount}，正在转到买家的微信零钱",
        GrievanceStatus.Paid => $"赔付 {slip.Amount} 已存入买家的微信零钱",
        GrievanceStatus.Handled => "商家已按裁定处理，投诉完成",
        GrievanceStatus.Appeal => $"另一位平台人员在{GrievancePolicy.DecideWorkdays}个工作日内复核，买家已得到的赔付不受影响",
        GrievanceStatus.AppealWon => "商家申诉成立，扣分已撤销",
        GrievanceStatus.AppealLost => "维持原裁定",
        GrievanceStatus.NotLiable => "平台裁定投诉不成立",
        GrievanceStatus.Done => "投诉已完成",
        GrievanceStatus.ReturnMissed => "买家没有按时寄回商品，投诉关闭",
        GrievanceStatus.Cancelled => "买家撤销，投诉结束",
    };

    /// <summary>What a word was said for.</summary>
    public static string Said(GrievanceWord word) => word.During switch
    {
        GrievanceStatus.WaitMerchant => word.Round == 0 && word.Side is Domain.Disputes.Sides.Buyer ? "投诉" : "答复",
        GrievanceStatus.WaitHandling => "处理证明",
        GrievanceStatus.Handled or GrievanceStatus.Paid => "申诉",
        _ => "举证",
    };

    /// <summary>Who did it, as the sides read it: of the platform nobody's name.</summary>
    public static string Side(StatusChange change) => change.By.StartsWith("平台", StringComparison.Ordinal) ? "平台" : change.By;

    public static string Of(string code) => Enum.TryParse<GrievanceStatus>(code, out var status) ? status.Text() : code;
}
