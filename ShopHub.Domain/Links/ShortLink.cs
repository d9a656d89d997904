using System.Globalization;
using System.Security.Cryptography;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Links;

/// <summary>Where a link is laid out (场景); what comes through it is counted there (B14). Append only.</summary>
public enum LinkScene
{
    /// <summary>Passed on by shoppers, 转发.</summary>
    Friend = 0,

    /// <summary>公众号.</summary>
    OfficialAccount = 1,

    /// <summary>视频号.</summary>
    Channels = 2,

    /// <summary>朋友圈.</summary>
    Moments = 3,

    /// <summary>社群.</summary>
    Group = 4,

    /// <summary>A card in the parcel, 包裹卡.</summary>
    Parcel = 5,

    /// <summary>Printed: a sign, a leaflet, 线下物料.</summary>
    Print = 6,

    Other = 7,
}

/// <summary>A short link (短链接) to a shop or one of its products, for one scene. It leads there for good, and nothing else ever gets its code.</summary>
public sealed class ShortLink
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private ShortLink() { }

    public Id<ShortLink> Id { get; private init; } = Id<ShortLink>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Null: the shop's page.</summary>
    public Id<Product>? ProductId { get; init; }

    public required string Code { get; init; }

    public required LinkScene Scene { get; init; }

    /// <summary>What the shop calls it, 1 to <see cref="LinkPolicy.LongestName"/> signs; empty for the one shoppers pass on.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What it is for, once each: two clicks make no second one.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Put away, it is out of the list; it leads on and counts on.</summary>
    public bool IsPutAway { get; set; }

    /// <summary>The one all shoppers pass on.</summary>
    public static ShortLink ForFriends(Id<Merchant> shop, Id<Product>? product, DateTimeOffset at) => Of(shop, product, LinkScene.Friend, "", at);

    /// <exception cref="Refusal"><c>link.*</c></exception>
    public static ShortLink Make(Id<Merchant> shop, Id<Product>? product, LinkScene scene, string name, DateTimeOffset at)
    {
        var typed = name.Trim();
        if (new StringInfo(typed).LengthInTextElements is < 1 or > LinkPolicy.LongestName || typed.Length > 200) throw LinkRefusals.Name();
        if (scene is LinkScene.Friend || !Enum.IsDefined(scene)) throw LinkRefusals.Scene();
        return Of(shop, product, scene, typed, at);
    }

    private static ShortLink Of(Id<Merchant> shop, Id<Product>? product, LinkScene scene, string name, DateTimeOffset at) => new()
    {
        MerchantId = shop, ProductId = product, Scene = scene, Name = name, CreatedAt = at, Key = KeyOf(shop, product, scene, name),
        Code = RandomNumberGenerator.GetString(Alphabet, LinkPolicy.CodeLength),
    };

    public static string KeyOf(Id<Merchant> shop, Id<Product>? product, LinkScene scene, string name) =>
        $"{product?.ToString() ?? shop.ToString()} {(int)scene} {name.ToLowerInvariant()}".TrimEnd();

    /// <summary>Written by a hand or read aloud: capitals and blanks are no matter.</summary>
    public static string? CodeFrom(string? typed) =>
        typed?.Trim().ToLowerInvariant() is { Length: LinkPolicy.CodeLength } code && code.All(Alphabet.Contains) ? code : null;
}

/// <summary>What came through a link on one day.</summary>
public sealed class LinkDay
{
    public required Id<ShortLink> LinkId { get; init; }

    /// <summary>In Shanghai.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How often it was opened.</summary>
    public int Visits { get; set; }

    /// <summary>By browsers that came through another or none before.</summary>
    public int Visitors { get; set; }
}
