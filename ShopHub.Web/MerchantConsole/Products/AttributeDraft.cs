using ShopHub.Domain.Catalog;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>A fact as it is typed.</summary>
public sealed class AttributeDraft
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";

    public static List<AttributeDraft> Of(IEnumerable<ProductAttribute> written) => [.. written.Select(a => new AttributeDraft { Name = a.Name, Value = a.Value })];

    public ProductAttribute Written() => new(Name, Value);
}
