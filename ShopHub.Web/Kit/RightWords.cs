using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;

namespace ShopHub.Web.Kit;

/// <summary>How rights and the papers behind them are spoken of.</summary>
public static class RightWords
{
    public static string Of(PaperCaseStatus status) => status switch
    {
        PaperCaseStatus.Submitted => "待审核",
        PaperCaseStatus.InReview => "审核中",
        PaperCaseStatus.Rejected => "已驳回，待修改",
        PaperCaseStatus.Approved => "已通过",
        PaperCaseStatus.Closed => "已关闭",
    };

    public static string Tone(PaperCaseStatus status) => status switch
    {
        PaperCaseStatus.Submitted or PaperCaseStatus.InReview => "info",
        PaperCaseStatus.Rejected => "warn",
        PaperCaseStatus.Approved => "ok",
        PaperCaseStatus.Closed => "none",
    };

    /// <summary>A right by its last day: soon is within the first warning (ONB-17).</summary>
    public static (string Text, string Tone) Of(RightStatus status, DateOnly? until, DateOnly today) => (status, until?.DayNumber - today.DayNumber) switch
    {
        (RightStatus.Lapsed, _) => ("已到期", "stop"),
        (RightStatus.Standing, { } left) when left <= RightPolicy.WarningDays[0] => ($"{left}天后到期", left <= RightPolicy.WarningDays[^1] ? "stop" : "warn"),
        (RightStatus.Standing, _) => ("有效", "ok"),
    };

    public static string Of(PictureRole role) => role switch
    {
        PictureRole.Permit => "证照",
        PictureRole.Certificate => "商标注册证",
        PictureRole.Renewal => "续展证明",
        PictureRole.Grant => "授权书",
        PictureRole.OwnerId => "权利人身份证明",
    };

    public static string Until(DateOnly? until) => until is { } day ? $"{day:yyyy-MM-dd}" : "长期";

    public static string Topic(PaperForm form) => form.Brand is { } claim ? $"{claim.Mark} 第{claim.Class}类" : form.Subject;

    /// <summary>Every field as people read it.</summary>
    public static IEnumerable<(string Field, string Label, string Value)> Lines(PaperForm form)
    {
        if (form.Brand is { } claim)
        {
            foreach (var line in BrandLines(form, claim)) yield return line;
            yield break;
        }

        yield return (nameof(form.Category), "类目", Topic(form));
        if (!form.NeedsPaper) yield break;
        yield return ("", "要求", CategoryNeeds.Of(form.Category).ShopPaper ?? "");
        yield return (nameof(form.Holder), "证照主体", form.Holder);
        yield return (nameof(form.Number), "证照编号", form.Number);
        yield return (nameof(form.Until), "有效期至", form.Until);
    }

    /// <summary>What the reviewer said of a field, with its cure; null when nothing.</summary>
    public static string? Said(PaperCase of, string field) => of.Rejects.Where(r => PaperFaults.Of(r.Fault).Fields[0] == field)
        .Select(r => $"{PaperFaults.Of(r.Fault).Reason}。{PaperFaults.Of(r.Fault).Cure}{(r.Note.Length > 0 ? $"（{r.Note}）" : "")}").FirstOrDefault();

    private static IEnumerable<(string Field, string Label, string Value)> BrandLines(PaperForm form, BrandClaim claim) =>
    [
        (nameof(claim.Mark), "商标", $"{claim.Mark} 第{claim.Class}类（{(claim.IsRegistered ? "R" : "TM")}）"),
        (nameof(form.Holder), claim.IsRegistered ? "注册人" : "申请人", form.Holder),
        (nameof(form.Number), claim.IsRegistered ? "注册号" : "申请号", form.Number),
        (nameof(form.Until), "商标有效期至", form.Until.Length > 0 ? form.Until : "—"),
        (nameof(claim.Grants), "授权", claim.IsOwn ? "自有品牌" : $"{BrandWords.Chain(form.Holder, claim.Grants)}{(claim.IsExclusive ? "，独占" : "")}"),
        ("", "标识", claim.Badge is { } badge ? BrandWords.Of(badge) : "无"),
        .. claim.ShopName.Length > 0 ? ((string, string, string)[])[(nameof(claim.ShopName), "店铺改名为", claim.ShopName)] : [],
    ];

    /// <summary>What became of it, for a line of its history.</summary>
    public static string Step(string status) => Enum.TryParse<PaperCaseStatus>(status, out var known) ? Of(known) : status;
}
