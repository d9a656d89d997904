using ShopHub.Data.Insurance;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>How freight insurance is said.</summary>
public static class InsuranceWords
{
    private static readonly string s_terms = $"退货或换货自己寄回的，商家收到后{FreightInsurance.PayHours}小时内，保险公司把 {FreightInsurance.BySelf} 转到您的微信零钱";

    public static string Text(this FreightPolicyStatus status) => status switch
    {
        FreightPolicyStatus.Asked => "投保中",
        FreightPolicyStatus.Insured => "已投保",
        FreightPolicyStatus.Declined => "未承保",
        FreightPolicyStatus.Claiming => "理赔中",
        FreightPolicyStatus.Paid => "已赔付",
        FreightPolicyStatus.ClaimDeclined => "未获赔付",
    };

    public static string Tone(this FreightPolicyStatus status) => status switch
    {
        FreightPolicyStatus.Asked or FreightPolicyStatus.Claiming => "info",
        FreightPolicyStatus.Insured or FreightPolicyStatus.Paid => "ok",
        FreightPolicyStatus.Declined or FreightPolicyStatus.ClaimDeclined => "none",
    };

    /// <summary>What a policy means to the buyer now.</summary>
    public static string ForBuyer(FreightPolicyRow policy) => policy.Status switch
    {
        FreightPolicyStatus.Asked or FreightPolicyStatus.Insured => s_terms,
        FreightPolicyStatus.Declined => $"保险公司未承保：{policy.Why}",
        FreightPolicyStatus.Claiming => $"商家已收到退货，保险公司在 {By(policy.PayBy)} 前把 {policy.Payout} 转到您的微信零钱",
        FreightPolicyStatus.Paid => $"{policy.Payout} 已由保险公司转到您的微信零钱，与订单退款分开到账",
        FreightPolicyStatus.ClaimDeclined => $"保险公司未赔付：{policy.Why}",
    };

    /// <summary>Promised with the order, and there is no policy.</summary>
    public static string WithoutPolicy(bool shipped) => shipped
        ? $"商家发货时没有投保成功（保费不足，或付款{FreightInsurance.ShipHours}小时后才发货），退回的运费不由保险公司赔付" : $"发货时由商家投保；{s_terms}";

    /// <summary>The line of the table as a shop reads it.</summary>
    public static string Range(int step)
    {
        var (from, to) = (step == 0 ? null : FreightInsurance.Table[step - 1].Below, FreightInsurance.Table[step].Below);
        return to is null ? $"{from} 及以上" : from is null ? $"低于 {to}" : $"{from} 至 {to}（不含）";
    }

    private static string By(DateTimeOffset? at) => at is { } by ? $"{ShopCalendar.Local(by):M月d日 HH:mm}" : "";
}
