using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>One fact about a product (商品参数): 产地 浙江.</summary>
public sealed record ProductAttribute(string Name, string Value)
{
    /// <summary>Source: own choice.</summary>
    public const int Most = 30, LongestName = 20, LongestValue = 200;

    /// <summary>Blanks around them and facts without a value are left out.</summary>
    /// <exception cref="Refusal"><c>attribute.too-many</c>, <c>attribute.name</c>, <c>attribute.value</c>, <c>attribute.twice</c>, <c>product.forbidden</c></exception>
    public static IReadOnlyList<ProductAttribute> Checked(IReadOnlyList<ProductAttribute> written)
    {
        List<ProductAttribute> kept = [.. written.Select(a => new ProductAttribute(a.Name.Trim(), a.Value.Trim())).Where(a => a.Value.Length > 0)];
        if (kept.Count > Most) throw AttributeRefusals.TooMany();
        foreach (var attribute in kept)
        {
            if (attribute.Name.Length is 0 or > LongestName || attribute.Name.IndexOfAny(s_signs) >= 0) throw AttributeRefusals.Name(attribute.Value);
            if (attribute.Value.Length > LongestValue || attribute.Value.IndexOfAny(s_signs) >= 0) throw AttributeRefusals.Value(attribute.Name);
            if (ForbiddenGoods.In(attribute.Value) is { } kind) throw AttributeRefusals.Forbidden(kind);
        }

        return kept.GroupBy(a => a.Name).FirstOrDefault(g => g.Count() > 1) is { } twice ? throw AttributeRefusals.Twice(twice.Key) : kept;
    }

    // They part one from the next where several are written in one cell.
    private static readonly char[] s_signs = [';', '；', '=', '\n', '\r'];
}

public static class AttributeRefusals
{
    public const string AttributesField = "Attributes";

    public static Refusal TooMany() => Wrong("too-many", $"商品参数最多{ProductAttribute.Most}条");

    public static Refusal Name(string value) => Wrong("name", $"请给“{value}”写参数名，最多{ProductAttribute.LongestName}字，不含分号和等号");

    public static Refusal Value(string name) => Wrong("value", $"“{name}”最多{ProductAttribute.LongestValue}字，不含分号、等号和换行");

    public static Refusal Twice(string name) => Wrong("twice", $"参数“{name}”写了两次");

    public static Refusal Forbidden(string kind) => new("product.forbidden", CatalogRefusals.Forbidden(kind).Message) { Field = AttributesField };

    private static Refusal Wrong(string code, string words) => new($"attribute.{code}", words) { Field = AttributesField };
}
