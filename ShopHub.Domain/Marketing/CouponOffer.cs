using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>A coupon as a shop writes it (CPN-01, CPN-02).</summary>
/// <param name="Threshold">Zero: a direct reduction.</param>
/// <param name="ValidUntil">Null: it is valid <paramref name="ValidDays"/> from its claim.</param>
public sealed record CouponOffer(string Title, Money Threshold, Money Reduction, int Pieces, DateTimeOffset ClaimFrom, DateTimeOffset ClaimUntil, DateTimeOffset? ValidUntil, int? ValidDays)
{
    /// <summary>Characters; pieces; days. Source: own choice.</summary>
    public const int LongestTitle = 20, MostPieces = 100_000, MostClaimDays = 90, MostValidDays = 90;

    /// <summary>Per cent of the threshold, so that two tenths of the price are paid at least. Source: features.md D1.</summary>
    public const int MostOfThreshold = 80;

    /// <summary>1 yuan. Source: own choice.</summary>
    public static readonly Money Least = new(100);

    /// <summary>200 yuan, of a direct reduction. Source: features.md D1.</summary>
    public static readonly Money MostDirect = new(20_000);

    /// <summary>100,000 yuan. Source: own choice.</summary>
    public static readonly Money HighestThreshold = new(10_000_000);

    /// <exception cref="Refusal"><c>coupon.title</c>, <c>coupon.threshold</c>, <c>coupon.reduction</c>, <c>coupon.pieces</c>, <c>coupon.claim-span</c>, <c>coupon.validity</c></exception>
    public CouponOffer Checked(DateTimeOffset now)
    {
        var title = Title.Trim();
        if (title.Length is < 2 or > LongestTitle) throw Wrong(nameof(Title), "title", $"名称需2至{LongestTitle}字");
        if (Threshold < Money.Zero || Threshold > HighestThreshold) throw Wrong(nameof(Threshold), "threshold", "使用门槛需在0至10万元之间，0为无门槛");
        if (Reduction < Least) throw Wrong(nameof(Reduction), "reduction", "优惠金额至少1元");
        if (Threshold.IsZero && Reduction > MostDirect) throw Wrong(nameof(Reduction), "reduction", "无门槛券最多减200元");
        if (!Threshold.IsZero && Reduction.Fen * 100 > Threshold.Fen * MostOfThreshold) throw Wrong(nameof(Reduction), "reduction", $"优惠金额最多是门槛的{MostOfThreshold}%");
        if (Pieces is < 1 or > MostPieces) throw Wrong(nameof(Pieces), "pieces", $"发放数量需在1至{MostPieces:#,##0}之间");
        if (ClaimUntil <= now || ClaimUntil <= ClaimFrom || ClaimUntil > ClaimFrom.AddDays(MostClaimDays)) throw Wrong(nameof(ClaimUntil), "claim-span", $"领取时间的结束需晚于开始和现在，最长{MostClaimDays}天");
        return IsValidityRight() ? this with { Title = title } : throw Wrong(nameof(ValidUntil), "validity", $"使用期限请填到领取结束之后的某一天，或领取后1至{MostValidDays}天");
    }

    private bool IsValidityRight() => (ValidUntil, ValidDays) switch
    {
        ({ } until, null) => until >= ClaimUntil && until <= ClaimUntil.AddDays(MostValidDays),
        (null, { } days) => days is >= 1 and <= MostValidDays,
        _ => false,
    };

    private static Refusal Wrong(string field, string code, string words) => new($"coupon.{code}", words) { Field = field };
}
