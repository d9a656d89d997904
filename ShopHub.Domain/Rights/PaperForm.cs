using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Rights;

/// <summary>Which paper a picture shows.</summary>
public enum PictureRole { Permit = 1, Certificate = 2, Renewal = 3, Grant = 4, OwnerId = 5 }

/// <summary>A picture of a case, stored encrypted under this key.</summary>
public sealed record CasePicture(PictureRole Role, string StoredAs);

/// <summary>What a shop writes about the papers it hands in.</summary>
public sealed record PaperForm
{
    private const int ShortestNumber = 4, LongestNumber = 40;

    /// <summary>The category it asks for.</summary>
    public string Category { get; init; } = "";

    /// <summary>The name on the paper.</summary>
    public string Holder { get; init; } = "";

    /// <summary>The paper's own number.</summary>
    public string Number { get; init; } = "";

    /// <summary>yyyy-MM-dd, or <see cref="ApplicationForm.ForEver"/>.</summary>
    public string Until { get; init; } = "";

    /// <summary>The mark it claims; null when it asks for a category. Then the holder is the mark's owner, the number and last day are the mark's.</summary>
    public BrandClaim? Brand { get; init; }

    /// <summary>Two reviewers must agree.</summary>
    public bool IsRisky => Brand?.IsExclusive ?? CategoryNeeds.Of(Category).IsRisky;

    public bool NeedsPaper => Brand is not null || CategoryNeeds.Of(Category).ShopPaper is not null;

    /// <summary>Null for papers without a last day, and where none is asked for.</summary>
    public DateOnly? LastDay => Brand is { } claim ? claim.LastDay(claim.IsRegistered ? MarkUntil : null) : MarkUntil;

    /// <summary>The last day as it was written.</summary>
    public DateOnly? MarkUntil => LastDays.Read(Until);

    /// <summary>What a case is about: a shop has one open case of it at most.</summary>
    public string Topic => Brand is { } claim ? $"mark {claim.MarkKey} {claim.Class}" : Category;

    /// <summary>What it is about, as people read it.</summary>
    public string Subject => Brand?.Mark ?? CategoryTable.NameOf(Category);

    /// <summary>Everything that is wrong, in the order of the screen.</summary>
    public IEnumerable<FieldFault> Faults(Merchant shop, IReadOnlyList<CasePicture> pictures, DateOnly today) =>
        Brand?.Faults(this, shop, pictures, today) ?? CategoryFaults(shop, pictures, today);

    private IEnumerable<FieldFault> CategoryFaults(Merchant shop, IReadOnlyList<CasePicture> pictures, DateOnly today)
    {
        if (CategoryNeeds.OpenTo(shop.Subject).All(c => c.Code != Category))
            yield return new(nameof(Category), $"“{CategoryTable.NameOf(Category)}”不对{SubjectRights.Of(shop.Subject).Word}开放");
        if (!NeedsPaper) yield break;
        if (ShopNames.Normalised(Holder) != ShopNames.Normalised(shop.SubjectName)) yield return new(nameof(Holder), $"须与店铺主体“{shop.SubjectName}”一致");
        if (Number.Trim().Length is < ShortestNumber or > LongestNumber) yield return new(nameof(Number), $"请填写证照编号，{ShortestNumber}至{LongestNumber}位");
        if (Until != ApplicationForm.ForEver && LastDays.Fault(LastDay, today, "请填写有效期内的截止日期，或选长期") is { } until) yield return new(nameof(Until), until);
        if (pictures.Count is 0 or > RightPolicy.MostPictures) yield return new(nameof(PaperCase.Pictures), $"请上传1至{RightPolicy.MostPictures}张证照照片");
    }

    /// <summary>What was written now over what was there: only the fields that may change, and a number that comes back masked is the one we have.</summary>
    public PaperForm With(PaperForm given, Func<string, bool> may) => this with
    {
        Holder = may(nameof(Holder)) ? given.Holder : Holder,
        Number = may(nameof(Number)) && given.Number != Masked().Number ? given.Number : Number,
        Until = may(nameof(Until)) ? given.Until : Until,
        Brand = Brand is null || given.Brand is null ? Brand : Brand with
        {
            Grants = may(nameof(BrandClaim.Grants)) ? given.Brand.Grants : Brand.Grants,
            IsExclusive = may(nameof(BrandClaim.Grants)) ? given.Brand.IsExclusive : Brand.IsExclusive,
            ShopName = may(nameof(BrandClaim.ShopName)) ? given.Brand.ShopName : Brand.ShopName,
        },
    };

    /// <summary>Only the ends of the number.</summary>
    public PaperForm Masked() => this with { Number = Ends(Number.Trim()) };

    private static string Ends(string secret) => secret.Length < 8 ? new('*', secret.Length) : $"{secret[..3]}{new string('*', secret.Length - 7)}{secret[^4..]}";
}
