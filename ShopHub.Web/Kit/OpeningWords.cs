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

    /// <summary>A step of the way, as a heading.</summary>
    public static string Step(OpeningStatus step) => step switch
    {
        OpeningStatus.Sending => "提交资料",
        OpeningStatus.Checking => "资料校验",
        OpeningStatus.AccountToVerify => "账户验证",
        OpeningStatus.Auditing => "人工审核",
        OpeningStatus.ToSign => "签约",
        OpeningStatus.Open => "开通",
        OpeningStatus.Rejected or OpeningStatus.Frozen => Text(step),
    };

    /// <summary>A field of the form; null when it concerns none.</summary>
    public static string? Field(string field) => field switch
    {
        nameof(OpeningForm.SocialCreditCode) => "统一社会信用代码",
        nameof(OpeningForm.LicencePicture) => "营业执照照片",
        nameof(OpeningForm.LegalPerson) => "姓名",
        nameof(OpeningForm.IdNumber) => "身份证号",
        nameof(OpeningForm.IdValidUntil) => "身份证有效期",
        nameof(OpeningForm.IdFront) => "身份证人像面",
        nameof(OpeningForm.IdBack) => "身份证国徽面",
        nameof(OpeningForm.ShortName) => "商户简称",
        nameof(OpeningForm.Bank) => "开户银行",
        nameof(OpeningForm.BankRegion) => "开户地区",
        nameof(OpeningForm.AccountNumber) => "银行账号",
        nameof(OpeningForm.ContactName) => "联系人姓名",
        nameof(OpeningForm.ContactPhone) => "联系人手机",
        _ => null,
    };

    /// <summary>For the platform: who is waited for.</summary>
    public static string Waits(OpeningStatus status) => status switch
    {
        OpeningStatus.Sending or OpeningStatus.Checking or OpeningStatus.Auditing => "等支付机构",
        OpeningStatus.AccountToVerify => "等店铺转账或法人确认",
        OpeningStatus.ToSign => "等店铺管理员签约",
        OpeningStatus.Rejected => "等店铺修改后重新提交",
        OpeningStatus.Frozen => "等店铺联系支付机构",
        OpeningStatus.Open => "已完成",
    };

    /// <summary>What happens next, and who has to do it.</summary>
    public static string Next(OpeningStatus status) => status switch
    {
        OpeningStatus.Sending => "资料正在送往支付机构，稍后自动更新。",
        OpeningStatus.Checking or OpeningStatus.Auditing => "支付机构正在审核，无需操作，结果会自动更新。",
        OpeningStatus.AccountToVerify => "请按下面的说明证明结算账户属于本店主体，两种方式任选一种。",
        OpeningStatus.Rejected => "请按下面的原因修改后重新提交，申请编号不变。",
        OpeningStatus.ToSign => "审核通过，请店铺管理员扫码阅读协议并签约，签约后立即开通。",
        OpeningStatus.Open => "收款账户已开通。",
        OpeningStatus.Frozen => "支付机构冻结了申请，请拨打 95017 说明情况；解除后会自动继续，无需重新提交。",
    };
}
