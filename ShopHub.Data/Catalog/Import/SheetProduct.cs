using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>A product as it was read and found right.</summary>
public sealed record SheetProduct
{
    /// <summary>The merchant's own code: what finds the product again.</summary>
    public required string Handle { get; init; }

    public required string Title { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public string? Subtitle { get; init; }

    public required string CategoryCode { get; init; }

    /// <summary>Empty leaves the detail page as it is.</summary>
    public required string Html { get; init; }

    /// <summary>Null leaves them as they are.</summary>
    public Promises? Promises { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public long? FreightFen { get; init; }

    /// <summary>Null leaves them as they are.</summary>
    public IReadOnlyList<ProductAttribute>? Attributes { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public Id<FreightTemplate>? FreightTemplateId { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public int? Grams { get; init; }

    /// <inheritdoc cref="Grams"/>
    public int? CubicCm { get; init; }

    public required string[] OptionNames { get; init; }

    public required IReadOnlyList<SheetVariant> Variants { get; init; }

    /// <summary>Addresses, or names in the zip, as the file has them.</summary>
    public required string[] Pictures { get; init; }

    /// <summary>Goes on sale when all of the file is written.</summary>
    public required bool IsListed { get; init; }

    public required int Row { get; init; }
}

/// <param name="Pieces">Null leaves the shelf as it is.</param>
public sealed record SheetVariant(string Code, string[] Values, long Fen, int? Pieces);

/// <summary>What would become of a product, or why nothing of a row does.</summary>
/// <param name="Product">Null when the row is refused.</param>
/// <param name="Note">Why it is refused; otherwise what is left out or guessed.</param>
public sealed record CheckedItem(int Row, string Handle, string Title, string What, bool IsUpdate, SheetProduct? Product, string Note);

/// <summary>A product of the shop, as a file finds it.</summary>
/// <param name="Lapsed">Why it may not be changed; null when it may.</param>
public sealed record ShelvedProduct(string Category, string? Lapsed, Id<FreightTemplate>? Template, int Grams, int CubicCm);

/// <summary>What the shop has already, and where it may sell.</summary>
/// <param name="Products">By code.</param>
/// <param name="Templates">Its freight templates by name.</param>
/// <param name="SkuOwners">The product code behind each SKU code.</param>
/// <param name="Categories">Codes of the categories open to the shop.</param>
public sealed record ShopShelf(
    IReadOnlyDictionary<string, ShelvedProduct> Products, IReadOnlyDictionary<string, string> SkuOwners, IReadOnlySet<string> Categories, IReadOnlyDictionary<string, (Id<FreightTemplate> Id, FreightBy By)> Templates)
{
    /// <summary>Why a product of these measures cannot be sent by its template; null when it can.</summary>
    internal string? FreightProblem(string name, ShelvedProduct? there, int? grams, int? cubicCm)
    {
        var way = name.Length == 0 ? Templates.Values.Where(t => t.Id == there?.Template).Select(t => (FreightBy?)t.By).FirstOrDefault() : Templates.TryGetValue(name, out var known) ? known.By : null;
        if (name.Length > 0 && way is null) return $"没有叫“{name}”的运费模板";
        return (way is FreightBy.Weight && (grams ?? there?.Grams ?? 0) == 0) || (way is FreightBy.Volume && (cubicCm ?? there?.CubicCm ?? 0) == 0) ? FreightRefusals.NeedsMeasure(way.Value).Message : null;
    }
}
