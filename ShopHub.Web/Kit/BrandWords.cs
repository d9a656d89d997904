using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Web.Kit;

/// <summary>How brands are spoken of.</summary>
public static class BrandWords
{
    public static string Of(BrandBadge? badge) => badge switch
    {
        BrandBadge.Own => "品牌自营",
        BrandBadge.Authorised => "品牌授权",
        null => "",
    };

    /// <summary>By what right.</summary>
    public static string Of(BrandRight right) => right.Grants.Count == 0 ? "自有品牌" : $"{right.Grants.Count}级授权{(right.Worth is BrandBadge.Own ? "（独占）" : "")}";

    /// <summary>Owner, then everybody it was granted to.</summary>
    public static string Chain(string owner, IReadOnlyList<BrandGrant> grants) =>
        string.Join(" → ", grants.Select(g => $"{g.To}（至{g.Until}）").Prepend(owner));

    /// <summary>Why there is no badge where one might be expected; empty where nothing is to be said.</summary>
    public static string Why(BrandRight right) => right switch
    {
        { IsRegistered: false } => "商标尚未注册，可以经营，暂不显示标识",
        { Worth: null } => "二级、三级授权可以经营，不显示标识",
        { Status: RightStatus.Standing, Badge: null } => "该品牌的标识名额已满",
        _ => "",
    };
}
