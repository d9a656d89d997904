using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Applications;

/// <summary>A paper's picture, stored encrypted under this key (证件照片).</summary>
/// <param name="ForCategory">Which category wants it; null for those every application needs.</param>
public sealed record Paper(PaperKind Kind, string StoredAs, string? ForCategory = null)
{
    public bool Answers(NeededPaper need) => Kind == need.Kind && ForCategory == need.ForCategory;
}

/// <summary>A paper that must be there before an application is handed in (ONB-03, ONB-04, CAT-01).</summary>
public sealed record NeededPaper(PaperKind Kind, string? ForCategory = null)
{
    /// <summary>As people read it.</summary>
    public string Words => Kind switch
    {
        PaperKind.Licence => "营业执照",
        PaperKind.IdFront => "身份证人像面",
        PaperKind.IdBack => "身份证国徽面",
        PaperKind.BankProof => "开户证明",
        PaperKind.CategoryPaper => CategoryNeeds.Of(ForCategory ?? "").ShopPaper ?? "类目资质",
    };

    /// <summary>By the subject, then by the categories.</summary>
    public static IEnumerable<NeededPaper> Of(ApplicationForm form) =>
    [
        .. SubjectRights.Of(form.Subject).Papers.Select(kind => new NeededPaper(kind)),
        .. form.Categories.Where(c => CategoryNeeds.Of(c).ShopPaper is not null).Select(c => new NeededPaper(PaperKind.CategoryPaper, c)),
    ];
}
