using static ShopHub.Domain.Rights.PaperFault;

namespace ShopHub.Domain.Rights;

/// <summary>Why a reviewer sends papers back (ONB-15).</summary>
public enum PaperFault
{
    Unreadable = 1, HolderMismatch = 2, NumberMismatch = 3, UntilMismatch = 4, Expired = 5, ScopeMismatch = 6, NotOnRecord = 7, Forged = 8,
    MarkMismatch = 9, ChainBroken = 10, GrantExpired = 11, NameUnfit = 12, OwnerMismatch = 13, CategoryUnfit = 14,
}

/// <summary>One thing sent back.</summary>
/// <param name="Note">The reviewer's own words; may be empty.</param>
public sealed record PaperReject(PaperFault Fault, string Note);

/// <summary>What the shop reads: what is wrong, how it is cured, and which fields it may change then; the first is where it is said.</summary>
public sealed record PaperFaultWords(string Reason, string Cure, params string[] Fields);

public static class PaperFaults
{
    private static readonly Dictionary<PaperFault, PaperFaultWords> s_words = new()
    {
        [Unreadable] = new("照片看不清", "请上传四角完整、文字清楚的彩色照片", nameof(PaperCase.Pictures)),
        [HolderMismatch] = new("证照主体与店铺主体不一致", "请上传店铺主体本身的证照", nameof(PaperForm.Holder), nameof(PaperCase.Pictures)),
        [NumberMismatch] = new("编号与照片不一致", "请按证照原样填写", nameof(PaperForm.Number), nameof(PaperCase.Pictures)),
        [UntilMismatch] = new("有效期与照片不一致", "请按证照原样填写", nameof(PaperForm.Until), nameof(PaperCase.Pictures)),
        [Expired] = new("证照已过期", "请上传换发后的证照，并更新编号和截止日期", nameof(PaperForm.Until), nameof(PaperForm.Number), nameof(PaperCase.Pictures)),
        [ScopeMismatch] = new("许可范围不包含该类目", "请先办理许可范围变更，再上传新的证照", nameof(PaperCase.Pictures), nameof(PaperForm.Number), nameof(PaperForm.Until)),
        [NotOnRecord] = new("在发证机关查不到该证照", "请核对编号，或联系发证机关", nameof(PaperForm.Number), nameof(PaperCase.Pictures)),
        [Forged] = new("图片疑似经过修改", "请上传未经修改的原始照片", nameof(PaperCase.Pictures)),
        [MarkMismatch] = new("商标名称或类别与注册证不一致", "请上传对应的注册证；名称或类别填错的，请撤回后重新申请", nameof(BrandClaim.Mark), nameof(PaperForm.Number), nameof(PaperCase.Pictures)),
        [ChainBroken] = new("授权链不完整", "请补齐从商标注册人到店铺主体的每一级授权书", nameof(BrandClaim.Grants), nameof(PaperCase.Pictures)),
        [GrantExpired] = new("授权已到期", "请上传续签后的授权书，并更新截止日期", nameof(BrandClaim.Grants), nameof(PaperCase.Pictures)),
        [OwnerMismatch] = new("注册人与注册证不一致", "请按注册证原样填写", nameof(PaperForm.Holder), nameof(BrandClaim.Grants), nameof(PaperCase.Pictures)),
        [CategoryUnfit] = new("店铺暂不符合该类目的准入条件", "请按类目页的要求具备条件后重新提交，不再经营的请撤回", nameof(PaperForm.Category)),
        [NameUnfit] = new("店铺名称不符合品牌命名规则", "请按授权级别更换名称，或不改名", nameof(BrandClaim.ShopName)),
    };

    /// <summary>What can only be wrong with the papers of a category, and only with those of a mark.</summary>
    private static readonly PaperFault[] s_ofCategories = [HolderMismatch, ScopeMismatch, CategoryUnfit], s_ofBrands = [MarkMismatch, ChainBroken, GrantExpired, NameUnfit, OwnerMismatch];

    public static PaperFaultWords Of(PaperFault fault) => s_words[fault];

    /// <summary>What may be wrong with a field.</summary>
    public static IEnumerable<PaperFault> For(string field, PaperForm form) =>
        s_words.Where(w => w.Value.Fields[0] == field).Select(w => w.Key).Except(form.Brand is null ? s_ofBrands : s_ofCategories);
}
