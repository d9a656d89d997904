using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>Which column is what, as a shop has said it once, for the next table with the same columns (列对应).</summary>
public sealed class SheetColumns
{
    private SheetColumns() { }

    public Id<SheetColumns> Id { get; private init; } = Id<SheetColumns>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>By which the table is known again.</summary>
    public required string HeadKey { get; init; }

    /// <summary>Places by field name.</summary>
    public Dictionary<string, int> Columns { get; set; } = [];

    public static SheetColumns Remember(Id<Merchant> shop, string headKey, Dictionary<string, int> columns) => new() { MerchantId = shop, HeadKey = headKey, Columns = columns };
}
