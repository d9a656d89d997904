using ShopHub.Domain.Onboarding;

namespace ShopHub.Web.Kit;

/// <summary>How the steps of opening an account are said to a person.</summary>
public static class OpeningWords
{
    public static string Text(OpeningStatus status) => status switch
    {
        OpeningStatus.Sending => "提交中",
        OpeningStatus.Checking => "资料校验中",
        OpeningStatus.AccountToVerify => "待验证账户",
        OpeningStatus.Auditing => "审核中",
        OpeningStatus.Rejected => "已驳回",
        OpeningStatus.ToSign => "待签约",
        OpeningStatus.Open => "已开通",
        OpeningStatus.Frozen => "已冻结",
    };

    public static string Tone(OpeningStatus status) => status switch
    {
        OpeningStatus.Open => "ok",
        OpeningStatus.Rejected or OpeningStatus.Frozen => "stop",
        OpeningStatus.AccountToVerify or OpeningStatus.ToSign => "warn",
        OpeningStatus.Sending or OpeningStatus.Checking or OpeningStatus.Auditing => "info",
    };

    /// <summary>What happens next, and who has to do it.</summary>
    public static string Next(OpeningStatus status) => status switch
    {
        OpeningStatus.Sending => "资料正在送往支付机构，稍后自动更新。",
        OpeningStatus.Checking or OpeningStatus.Auditing => "支付机构正在审核，无需操作，结果会自动更新。",
        OpeningStatus.AccountToVerify => "请按下面的说明用结算账户转账，完成账户验证。",
        OpeningStatus.Rejected => "请按表单中标出的原因修改后重新提交。",
        OpeningStatus.ToSign => "审核通过，请由主体负责人完成签约。",
        OpeningStatus.Open => "收款账户已开通。",
        OpeningStatus.Frozen => "支付机构冻结了申请，请联系支付机构处理。",
    };
}
