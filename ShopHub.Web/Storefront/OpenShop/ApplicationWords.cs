using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>How an application is spoken of.</summary>
public static class ApplicationWords
{
    public static string Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "草稿",
        ApplicationStatus.Submitted => "待审核",
        ApplicationStatus.InReview => "审核中",
        ApplicationStatus.NeedsMore => "待补充",
        ApplicationStatus.Rejected => "已驳回，待修改",
        ApplicationStatus.Approved => "已通过，待开店",
        ApplicationStatus.Open => "已开店",
        ApplicationStatus.Closed => "已关闭",
    };

    public static string Of(NoReasonReturn rule) => rule switch
    {
        NoReasonReturn.Must => "支持",
        NoReasonReturn.Confirm => "下单时确认",
        NoReasonReturn.Excluded => "不适用",
    };

    public static string PersonOf(Subject subject) => subject switch
    {
        Subject.Enterprise => "法定代表人姓名",
        Subject.IndividualBusiness => "经营者姓名",
        Subject.Person => "本人姓名",
    };

    public static string Tone(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft or ApplicationStatus.Closed => "none",
        ApplicationStatus.Submitted or ApplicationStatus.InReview => "info",
        ApplicationStatus.NeedsMore or ApplicationStatus.Rejected => "warn",
        ApplicationStatus.Approved or ApplicationStatus.Open => "ok",
    };

    /// <summary>What comes next, for the applicant.</summary>
    public static string Next(ShopApplication application) => application.Status switch
    {
        ApplicationStatus.Draft => "填写的内容会自动保存，手机和电脑上是同一份",
        ApplicationStatus.Submitted or ApplicationStatus.InReview => application.IsEscalated ? "审核超时，已升级处理" : $"{ApplicationPolicy.ReviewWorkdays}个工作日内完成审核",
        ApplicationStatus.NeedsMore => "请补充后重新提交",
        ApplicationStatus.Rejected => $"只需修改被驳回的内容，还可提交{application.ResubmitsLeft}次",
        ApplicationStatus.Approved => "完成以下几步就可以开店",
        ApplicationStatus.Open => "店铺已开业",
        ApplicationStatus.Closed => "申请已结束，名额已释放",
    };

    /// <summary>What has to be at hand.</summary>
    public static string Needs(SubjectRights rights) =>
        $"准备：{string.Join('、', rights.Papers.Select(kind => new NeededPaper(kind).Words))}，{(rights.Subject is Subject.Enterprise ? "对公账户" : "本人银行卡")}";

    public static string Gets(SubjectRights rights) =>
        $"每店最多{rights.Seats}名成员，每年可改名{rights.RenamesAYear}次，单笔提现最高{rights.MostPerWithdrawal}，{(rights.MayHaveBrand ? "可申请品牌标识" : "没有品牌标识")}";

    /// <summary>How many shops of a kind a WeChat id may have.</summary>
    public static string Places(QuotaKind kind) => kind switch
    {
        QuotaKind.Personal => $"每个微信号{ShopQuota.Of(kind)}家",
        QuotaKind.Business => $"企业与个体合计{ShopQuota.Of(kind)}家",
    };

    public static string Categories(ApplicationForm form) => string.Join('、', CategoryTable.Default.Where(c => form.Categories.Contains(c.Code)).Select(c => c.Name));

    /// <summary>Every field as people read it, those that the subject has.</summary>
    public static IEnumerable<(string Field, string Label, string Value)> Lines(ApplicationForm form)
    {
        var rights = SubjectRights.Of(form.Subject);
        yield return (nameof(form.Subject), "主体", rights.Word);
        yield return (nameof(form.ShopName), "店铺名称", form.ShopName);
        yield return (nameof(form.Categories), "经营类目", Categories(form));
        if (rights.HasLicence)
        {
            yield return (nameof(form.SubjectName), "营业执照名称", form.SubjectName);
            yield return (nameof(form.SocialCreditCode), "统一社会信用代码", form.SocialCreditCode);
            yield return (nameof(form.LicenceFrom), "执照有效期自", form.LicenceFrom);
            yield return (nameof(form.LicenceUntil), "执照有效期至", form.LicenceUntil);
        }
        else
        {
            yield return (nameof(form.StatesNoRegistration), "无需登记声明", form.StatesNoRegistration ? "已确认" : "");
        }

        yield return (nameof(form.PersonName), PersonOf(form.Subject), form.PersonName);
        yield return (nameof(form.IdNumber), "身份证号", form.IdNumber);
        yield return (nameof(form.IdUntil), "身份证有效期至", form.IdUntil);
        yield return (nameof(form.Mobile), "手机号", form.Mobile);
        yield return (nameof(form.Bank), "开户银行", form.Bank);
        yield return (nameof(form.AccountNumber), form.IsCorporateAccount ? "对公账号" : "银行卡号", form.AccountNumber);
        foreach (var permit in form.WantedPermits())
            yield return (Permit.Field(permit.Category, nameof(permit.Until)), permit.Paper, permit.Number == "" ? "" : $"{permit.Number}，{permit.From} 至 {permit.Until}");
    }
}
