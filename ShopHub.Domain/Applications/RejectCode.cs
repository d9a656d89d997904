using ShopHub.Domain.Merchants;
using static ShopHub.Domain.Applications.RejectCode;

namespace ShopHub.Domain.Applications;

/// <summary>Why a reviewer sends a field back (ONB-15).</summary>
public enum RejectCode
{
    LicenceUnreadable = 1, LicenceExpired = 2, ScopeMismatch = 3, CodeMismatch = 4, IdMismatch = 5, BankMismatch = 6, RealNameMismatch = 7, NameTaken = 8, NameForbidden = 9,
    NameNeedsProof = 10, CategoryClosed = 11, PaperMissing = 12, PaperExpired = 13, UnderAge = 14, AbnormalList = 15, QuotaUsed = 16, Duplicate = 17, ImageForged = 18,
}

/// <summary>What the applicant reads: what is wrong and how it is cured.</summary>
/// <param name="Fields">What may be changed then: fields of the form, and papers by their kind. The first is where it is said.</param>
public sealed record RejectWords(string Reason, string Cure, params string[] Fields);

/// <summary>One field sent back.</summary>
/// <param name="Note">The reviewer's own words; may be empty.</param>
public sealed record FieldReject(RejectCode Code, string Note);

public static class RejectCodes
{
    private static readonly Dictionary<RejectCode, RejectWords> s_words = new()
    {
        [LicenceUnreadable] = new("营业执照照片看不清", "请上传四角完整、文字清楚的彩色照片", nameof(PaperKind.Licence)),
        [LicenceExpired] = new("营业执照已过期", "请上传换发后的营业执照，并更新截止日期", nameof(ApplicationForm.LicenceUntil), nameof(ApplicationForm.LicenceFrom), nameof(PaperKind.Licence)),
        [ScopeMismatch] = new("经营范围不包含所选类目", "请更换类目，或先办理经营范围变更", nameof(ApplicationForm.Categories), nameof(PaperKind.Licence), nameof(PaperKind.CategoryPaper), nameof(ApplicationForm.Permits)),
        [CodeMismatch] = new("统一社会信用代码与执照不一致", "请按执照原样填写", nameof(ApplicationForm.SocialCreditCode), nameof(ApplicationForm.SubjectName), nameof(PaperKind.Licence)),
        [IdMismatch] = new("身份证信息与照片不一致", "请按身份证原样填写，或重新上传照片", nameof(ApplicationForm.IdNumber), nameof(ApplicationForm.IdUntil), nameof(ApplicationForm.PersonName), nameof(PaperKind.IdFront), nameof(PaperKind.IdBack)),
        [BankMismatch] = new("账户户名与主体不一致", "请使用与主体同名的账户", nameof(ApplicationForm.AccountNumber), nameof(ApplicationForm.Bank), nameof(ApplicationForm.IsCorporateAccount), nameof(PaperKind.BankProof)),
        [RealNameMismatch] = new("姓名与微信实名不一致", "请用本人实名的微信重新申请", nameof(ApplicationForm.PersonName), nameof(ApplicationForm.IdNumber)),
        [NameTaken] = new("店铺名称已被使用", "请换一个名称", nameof(ApplicationForm.ShopName)),
        [NameForbidden] = new("店铺名称含有不能使用的词", "请去掉该词", nameof(ApplicationForm.ShopName)),
        [NameNeedsProof] = new("店铺名称与他人品牌相同", "请换一个名称", nameof(ApplicationForm.ShopName)),
        [CategoryClosed] = new("所选类目不对该主体开放", "请更换类目", nameof(ApplicationForm.Categories), nameof(PaperKind.CategoryPaper), nameof(ApplicationForm.Permits)),
        [PaperMissing] = new("缺少类目所需的资质", "请按类目要求补充资质照片", nameof(PaperKind.CategoryPaper), nameof(ApplicationForm.Categories), nameof(ApplicationForm.Permits)),
        [PaperExpired] = new("资质已过期", "请上传有效期内的资质", nameof(PaperKind.CategoryPaper), nameof(ApplicationForm.Categories), nameof(ApplicationForm.Permits)),
        [UnderAge] = new("未满18周岁", "须由年满18周岁的人申请", nameof(ApplicationForm.IdNumber), nameof(ApplicationForm.PersonName), nameof(PaperKind.IdFront), nameof(PaperKind.IdBack)),
        [AbnormalList] = new("主体在经营异常或严重违法名单中", "请先在市场监管部门办理移出", nameof(ApplicationForm.SubjectName)),
        [QuotaUsed] = new("可开店数量已用完", "请先关闭不再经营的店铺", nameof(ApplicationForm.Subject)),
        [Duplicate] = new("同一主体已有进行中的申请", "请等待该申请结束，或先撤回", nameof(ApplicationForm.Subject)),
        [ImageForged] = new("图片疑似经过修改", "请上传未经修改的原始照片", nameof(PaperKind.IdFront), nameof(PaperKind.IdBack), nameof(PaperKind.Licence), nameof(PaperKind.BankProof), nameof(PaperKind.CategoryPaper), nameof(ApplicationForm.Permits)),
    };

    public static RejectWords Of(RejectCode code) => s_words[code];

    /// <summary>What may be wrong with a field or a paper.</summary>
    public static IEnumerable<RejectCode> For(string field) => s_words.Where(w => w.Value.Fields[0] == field).Select(w => w.Key);
}
