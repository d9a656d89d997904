using ShopHub.Domain.Merchants;
using ShopHub.Domain.Supervision;

namespace ShopHub.Web.Kit;

/// <summary>How the proof of a shop's identity is spoken of.</summary>
public static class IdentityWords
{
    public static string Text(this IdentityStatus status) => status switch
    {
        IdentityStatus.Asked => "待提交",
        IdentityStatus.Submitted => "待审核",
        IdentityStatus.InReview => "审核中",
        IdentityStatus.Rejected => "已驳回，待修改",
        IdentityStatus.Approved => "已通过",
        IdentityStatus.Closed => "已关闭",
    };

    public static string Tone(this IdentityStatus status) => status switch
    {
        IdentityStatus.Asked or IdentityStatus.Rejected => "warn",
        IdentityStatus.Submitted or IdentityStatus.InReview => "info",
        IdentityStatus.Approved => "ok",
        IdentityStatus.Closed => "none",
    };

    public static string Kind(IdentityCheck check) => check.IsReport ? "变更申报" : "定期核验";

    /// <summary>A status as it stands in a history.</summary>
    public static string Of(string status) => Enum.TryParse<IdentityStatus>(status, out var known) ? known.Text() : status;

    /// <summary>Every field as people read it.</summary>
    public static IEnumerable<(string Field, string Label, string Value)> Lines(IdentityForm form, Subject subject)
    {
        if (SubjectRights.Of(subject).HasLicence)
        {
            yield return (nameof(form.SubjectName), "执照名称", form.SubjectName);
            yield return (nameof(form.SocialCreditCode), "统一社会信用代码", form.SocialCreditCode);
            yield return (nameof(form.LicenceUntil), "执照有效期至", form.LicenceUntil);
        }

        yield return (nameof(form.PersonName), PersonOf(subject), form.PersonName);
        yield return (nameof(form.IdNumber), "身份证号", form.IdNumber);
        yield return (nameof(form.IdUntil), "身份证有效期至", form.IdUntil);
        yield return (nameof(form.Mobile), "手机号", form.Mobile);
        yield return (nameof(form.Address), "实际经营地址", form.Address);
    }

    public static string PersonOf(Subject subject) => subject switch
    {
        Subject.Enterprise => "法定代表人",
        Subject.IndividualBusiness => "经营者",
        Subject.Person => "姓名",
    };
}
