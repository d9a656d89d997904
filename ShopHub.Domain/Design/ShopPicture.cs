using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Design;

/// <summary>A picture a member of the shop has sent (店铺图片): what blocks may show besides the pictures of products.</summary>
public sealed class ShopPicture
{
    private ShopPicture() { }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Named by its content.</summary>
    public required string Url { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public static ShopPicture Sent(Id<Merchant> shop, string url, int width, int height, DateTimeOffset now) =>
        new() { MerchantId = shop, Url = url, Width = width, Height = height, SentAt = now };
}
