namespace ShopHub.Data.Catalog.Import;

/// <summary>A product as it was read and found right.</summary>
public sealed record SheetProduct
{
    /// <summary>The merchant's own code: what finds the product again.</summary>
    public required string Handle { get; init; }

    public required string Title { get; init; }

    public required string CategoryCode { get; init; }

    public required string Html { get; init; }

    public required string[] OptionNames { get; init; }

    public required IReadOnlyList<SheetVariant> Variants { get; init; }

    /// <summary>Addresses as the file has them.</summary>
    public required string[] Pictures { get; init; }

    /// <summary>Goes on sale at once.</summary>
    public required bool IsListed { get; init; }

    public required int Row { get; init; }
}

public sealed record SheetVariant(string Code, string[] Values, long Fen, int Pieces);

/// <summary>What would be done with a row, or why nothing is.</summary>
/// <param name="Why">Null when the row is fine.</param>
public sealed record RowReport(int Row, string Handle, string Title, string What, string? Why)
{
    public bool IsRefused => Why is not null;
}

/// <summary>The dry run of a file.</summary>
public sealed record SheetReport(IReadOnlyList<SheetProduct> Products, IReadOnlyList<RowReport> Rows)
{
    public IEnumerable<RowReport> Refused => Rows.Where(r => r.IsRefused);

    public int Creates { get; init; }

    public int Updates { get; init; }

    /// <summary>Products of the file that are not imported.</summary>
    public int RefusedProducts { get; init; }

    public string Sentence =>
        $"共{Rows.Count}行、{Creates + Updates + RefusedProducts}件商品：新建{Creates}件，更新{Updates}件，不能导入{RefusedProducts}件";
}

/// <summary>What the shop has already, and where it may sell.</summary>
/// <param name="SkuOwners">The product code behind each SKU code.</param>
/// <param name="Categories">Codes of the categories open to the shop.</param>
public sealed record ShopShelf(
    IReadOnlySet<string> ProductCodes, IReadOnlyDictionary<string, string> SkuOwners, IReadOnlySet<string> Categories);
