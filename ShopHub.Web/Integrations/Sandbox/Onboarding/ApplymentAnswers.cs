using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

/// <summary>An application as queries answer it. What does not exist yet is left out.</summary>
public static class ApplymentAnswers
{
    public static object Of(SimApplyment applyment, string host) => new
    {
        applyment_state = applyment.State,
        applyment_state_desc = Words(applyment.State),
        sign_url = applyment.State is "NEED_SIGN" ? $"{host}/_sim/sign/{applyment.OutRequestNo}" : null,
        sign_state = applyment.State is "FINISH" ? "SIGNED" : applyment.State is "NEED_SIGN" ? "UNSIGNED" : "NOT_SIGNABLE",
        sub_mchid = applyment.SubMchId,
        legal_validation_url = applyment.State is "ACCOUNT_NEED_VERIFY" ? $"{host}/_sim/legal/{applyment.OutRequestNo}" : null,
        account_validation = applyment.State is "ACCOUNT_NEED_VERIFY" ? Validation(applyment) : null,
        audit_detail = applyment.State is "REJECTED"
            ? applyment.Reasons.Select(r => new { param_name = r.Key, reject_reason = r.Value }).ToArray()
            : null,
        out_request_no = applyment.OutRequestNo,
        applyment_id = applyment.ApplymentId,
    };

    public static string Words(string state) => state switch
    {
        "CHECKING" => "资料校验中",
        "ACCOUNT_NEED_VERIFY" => "待账户验证",
        "AUDITING" => "审核中",
        "REJECTED" => "已驳回",
        "NEED_SIGN" => "待签约",
        "FINISH" => "完成",
        "FROZEN" => "已冻结",
        _ => state,
    };

    /// <summary>What the shop has to transfer, in fen.</summary>
    public static long ProofOf(SimApplyment applyment) => 1 + applyment.ApplymentId % 99;

    // The names of the account go out sealed for the merchant in life; the amount and where to pay are what a shop needs.
    private static object Validation(SimApplyment applyment) => new
    {
        pay_amount = ProofOf(applyment),
        destination_account_number = "7551000001",
        destination_account_name = "模拟支付科技有限公司",
        destination_account_bank = "招商银行深圳分行",
        city = "深圳",
        remark = "入驻账户验证",
        deadline = OrderAnswers.Instant(applyment.VerifyUntil),
    };
}
