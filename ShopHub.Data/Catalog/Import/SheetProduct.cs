using ShopHub.Domain.Catalog;

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

/// <summary>What the shop has already, and where it may sell.</summary>
/// <param name="Products">By code: the category, and why it may not be changed; null when it may.</param>
/// <param name="SkuOwners">The product code behind each SKU code.</param>
/// <param name="Categories">Codes of the categories open to the shop.</param>
public sealed record ShopShelf(
    IReadOnlyDictionary<string, (string Category, string? Lapsed)> Products, IReadOnlyDictionary<string, string> SkuOwners, IReadOnlySet<string> Categories);
