using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Facts about a product in one cell: 产地=浙江；净含量=100g, or one in a line.</summary>
public static class SheetAttributes
{
    private static readonly char[] s_between = [';', '；', '\n', '\r'], s_is = ['=', '＝', '：', ':'];

    public static string Cell(ProductAttribute attribute) => $"{attribute.Name}={attribute.Value}";

    /// <summary>Null leaves them as they are.</summary>
    internal static IReadOnlyList<ProductAttribute>? Of(string cell) => cell.Length == 0 ? null : ProductAttribute.Checked(Read(cell));

    internal static string? Problem(string cell)
    {
        try
        {
            Of(cell);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Message;
        }
    }

    private static List<ProductAttribute> Read(string cell) =>
        [.. cell.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.IndexOfAny(s_is) is var at and >= 0
            ? new ProductAttribute(part[..at], part[(at + 1)..]) : new("", part))];
}
