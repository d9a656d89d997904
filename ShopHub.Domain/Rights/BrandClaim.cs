using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Rights;

/// <summary>One link of the chain from the mark's owner to the shop (授权).</summary>
/// <param name="Until">yyyy-MM-dd, or <see cref="ApplicationForm.ForEver"/>: as long as the mark.</param>
public sealed record BrandGrant(string From, string To, string Until)
{
    public DateOnly? LastDay => LastDays.Read(Until);
}

/// <summary>Which mark a shop claims, and by what right (BRD-01). The mark's number, owner and last day stand in the form around it.</summary>
public sealed record BrandClaim
{
    public const int MostGrants = 3, Classes = 45;

    private const int LongestMark = 30;

    public string Mark { get; init; } = "";

    /// <summary>Of the Nice classification.</summary>
    public int Class { get; init; }

    /// <summary>R; a mark that was only applied for (TM) may sell and has no badge (BRD-07).</summary>
    public bool IsRegistered { get; init; } = true;

    /// <summary>From the owner down to the shop; empty for the owner himself.</summary>
    public IReadOnlyList<BrandGrant> Grants { get; init; } = [];

    /// <summary>The owner has granted it to this shop alone.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>What the shop wants to be called once this is approved; empty to stay as it is (BRD-03).</summary>
    public string ShopName { get; init; } = "";

    public bool IsOwn => Grants.Count == 0;

    /// <summary>What it is worth (BRD-02); null without a badge.</summary>
    public BrandBadge? Badge => (IsRegistered, Grants.Count, IsExclusive) switch
    {
        (true, 0, _) or (true, 1, true) => BrandBadge.Own,
        (true, 1, false) => BrandBadge.Authorised,
        _ => null,
    };

    /// <summary>A mark is known by its letters, not by how they are written.</summary>
    public string MarkKey => ShopNames.Normalised(Mark);

    /// <summary>The first day on which a link of the chain, or the mark, is over.</summary>
    public DateOnly? LastDay(DateOnly? ofMark) => Grants.Select(g => g.LastDay).Append(ofMark).Min();

    public IEnumerable<FieldFault> Faults(PaperForm form, Merchant shop, IReadOnlyList<CasePicture> pictures, DateOnly today)
    {
        if (!SubjectRights.Of(shop.Subject).MayHaveBrand) yield return new(nameof(Mark), "个人店铺不能申请品牌");
        if (MarkKey.Length is 0 || Mark.Trim().Length > LongestMark) yield return new(nameof(Mark), $"请填写商标名称，最多{LongestMark}个字");
        if (Class is < 1 or > Classes) yield return new(nameof(Class), $"请选择商标类别，第1至{Classes}类");
        if (ShopNames.Normalised(form.Holder).Length == 0) yield return new(nameof(PaperForm.Holder), "请填写商标注册人或申请人");
        else if (IsOwn && !IsSame(form.Holder, shop.SubjectName)) yield return new(nameof(PaperForm.Holder), $"自有品牌的注册人须为店铺主体“{shop.SubjectName}”，不一致请选授权品牌");
        if (form.Number.Trim().Length is < 4 or > 20) yield return new(nameof(PaperForm.Number), IsRegistered ? "请填写商标注册号" : "请填写商标申请号");
        if (IsRegistered && LastDays.Fault(form.MarkUntil, today, "请填写有效期内的截止日期") is { } until) yield return new(nameof(PaperForm.Until), until);
        if (ChainFault(form.Holder, shop.SubjectName, today) is { } broken) yield return new(nameof(Grants), broken);
        if (PictureFault(pictures) is { } missing) yield return new(nameof(PaperCase.Pictures), missing);
        if (ShopName.Length > 0 && BrandNaming.Fault(this, shop) is { } name) yield return new(nameof(ShopName), name);
    }

    private string? ChainFault(string owner, string shop, DateOnly today)
    {
        if (IsOwn) return null;
        if (Grants.Count > MostGrants) return $"授权最多{MostGrants}级";
        if (IsExclusive && Grants.Count > 1) return "独占授权须由权利人直接授予店铺主体";
        if (!IsSame(Grants[0].From, owner)) return $"第1级授权须由商标注册人“{owner}”作出";
        for (var i = 1; i < Grants.Count; i++)
            if (!IsSame(Grants[i].From, Grants[i - 1].To)) return $"第{i + 1}级的授权方须为第{i}级的被授权方“{Grants[i - 1].To}”";
        if (!IsSame(Grants[^1].To, shop)) return $"最后一级的被授权方须为店铺主体“{shop}”";
        return Grants.Select((g, i) => g.Until == ApplicationForm.ForEver ? null : LastDays.Fault(g.LastDay, today, $"请填写第{i + 1}级授权有效期内的截止日期，或选长期")).FirstOrDefault(fault => fault is not null);
    }

    private string? PictureFault(IReadOnlyList<CasePicture> pictures)
    {
        int Of(PictureRole role) => pictures.Count(p => p.Role == role);
        return Of(PictureRole.Certificate) is < 1 or > 2 ? "请上传商标注册证或受理通知书，1至2张"
            : Of(PictureRole.Grant) < Grants.Count ? $"请上传每一级的授权书，共{Grants.Count}级"
            : Of(PictureRole.Grant) > 9 || Of(PictureRole.Renewal) > 5 || Of(PictureRole.OwnerId) > 2 ? "授权书最多9张，续展证明最多5张，权利人身份证明最多2张"
            : null;
    }

    private static bool IsSame(string one, string other) => ShopNames.Normalised(one) == ShopNames.Normalised(other);
}
