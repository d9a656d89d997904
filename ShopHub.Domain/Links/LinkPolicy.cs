using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Links;

public static class LinkPolicy
{
    public const int CodeLength = 7;

    /// <summary>Signs as a reader counts them.</summary>
    public const int LongestName = 20;

    /// <summary>Of a shop, those shoppers pass on not counted.</summary>
    public const int MostOfAShop = 500;

    /// <summary>How long what is bought counts for the link opened last (decision 25).</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(7);
}

public static class LinkRefusals
{
    public static Refusal Name() => new("link.name", $"名称需为1至{LinkPolicy.LongestName}个字") { Field = nameof(ShortLink.Name) };

    public static Refusal Scene() => new("link.scene", "请选择投放场景") { Field = nameof(ShortLink.Scene) };

    public static Refusal Twice() => new("link.twice", "这个商品在这个场景已有同名的链接，请换一个名称") { Field = nameof(ShortLink.Name) };

    public static Refusal TooMany() => new("link.too-many", $"每家店最多{LinkPolicy.MostOfAShop}个推广链接，请先收起不用的链接");
}
