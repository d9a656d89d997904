using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>A main picture of a product, 1 to 9 (PRD-01).</summary>
public sealed class ProductPicture
{
    private ProductPicture() { }

    public Id<ProductPicture> Id { get; private init; } = Id<ProductPicture>.New();

    public required Id<Product> ProductId { get; init; }

    public int Position { get; init; }

    public required string Url { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public string Alt { get; init; } = "";

    public static ProductPicture Of(Id<Product> product, int position, string url, int width, int height, string alt) =>
        new() { ProductId = product, Position = position, Url = url, Width = width, Height = height, Alt = alt };
}
