using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>How a dispute's states are said.</summary>
public static class DisputeWords
{
    public static string Text(this DisputeStatus status) => status switch
    {
        DisputeStatus.WaitMerchant => "待商家答复",
        DisputeStatus.Processing => "平台审理中",
        DisputeStatus.WaitProof => "举证中",
        DisputeStatus.Paused => "协商中，暂停审理",
        DisputeStatus.Mediated => "已和解",
        DisputeStatus.Ruled => "已裁定",
        DisputeStatus.Appealed => "申诉复核中",
        DisputeStatus.Final => "已结案",
        DisputeStatus.Cancelled => "买家已撤销",
    };

    public static string Tone(this DisputeStatus status) => status switch
    {
        DisputeStatus.WaitMerchant or DisputeStatus.WaitProof => "brand",
        DisputeStatus.Processing or DisputeStatus.Appealed or DisputeStatus.Paused => "info",
        DisputeStatus.Ruled => "warn",
        DisputeStatus.Mediated or DisputeStatus.Final => "ok",
        DisputeStatus.Cancelled => "none",
    };

    public static string Text(this Liable liable) => liable switch
    {
        Liable.Merchant => "商家责任",
        Liable.Buyer => "买家责任",
        Liable.Both => "双方都有责任",
        Liable.Nobody => "双方都没有责任",
    };

    public static string Text(this Sides side) => side switch
    {
        Sides.Buyer => "买家",
        Sides.Merchant => "商家",
        Sides.Both => "买家和商家",
        _ => "",
    };

    /// <summary>What the ruling comes to, in one sentence.</summary>
    public static string Sentence(this Ruling ruling) =>
        ruling.Refund.IsZero ? $"{ruling.Liable.Text()}，不支持退款{ruling.OnTop()}" : $"{ruling.Liable.Text()}，退款 {ruling.Refund}，{(ruling.WithReturn ? "买家先退货" : "不用退货")}{ruling.OnTop()}";

    private static string OnTop(this Ruling ruling) => ruling.Basis is { } basis ? $"；商家另赔付 {ruling.Compensation}（{basis.Text()}）" : "";

    /// <summary>What comes next by itself, the same for everybody who looks.</summary>
    public static string Next(this Dispute dispute) => dispute.Status switch
    {
        DisputeStatus.WaitMerchant => "商家逾期未答复，平台按买家的说明审理",
        DisputeStatus.Processing when dispute.IsOverdue => "裁定已超过期限，已改派其他人处理",
        DisputeStatus.Processing => $"平台在{DisputePolicy.DecideWorkdays}个工作日内裁定；裁定前双方可以和解，买家可以撤销",
        DisputeStatus.WaitProof => $"请{dispute.Asked.Text()}举证，逾期按已有证据裁定",
        DisputeStatus.Paused => "协商期满未和解，平台继续审理",
        DisputeStatus.Mediated => "已按双方同意的方案办理",
        DisputeStatus.Ruled => "裁定已执行；期满无人申诉即结案，任何一方可以申诉一次",
        DisputeStatus.Appealed => dispute.IsOverdue ? "复核已超过期限，已改派其他人处理" : "由另一位平台人员复核，复核裁定为最终裁定",
        DisputeStatus.Final => dispute.Second is null ? "申诉期内双方均未申诉，裁定生效" : "复核裁定为最终裁定，已执行",
        DisputeStatus.Cancelled => "买家撤销，本次售后已结束",
    };

    /// <summary>Who did it, as the sides read it: of the platform nobody's name.</summary>
    public static string Side(StatusChange change) => change.By.StartsWith("平台", StringComparison.Ordinal) ? "平台" : change.By;

    /// <summary>A move of its history.</summary>
    public static string Of(string code) => Enum.TryParse<DisputeStatus>(code, out var status) ? status.Text() : code;
}
