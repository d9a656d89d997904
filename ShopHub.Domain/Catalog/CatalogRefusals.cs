using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

public static class CatalogRefusals
{
    public static Refusal Title() => new("product.title", "商品标题需3至60字，且不能只有数字或符号") { Field = "Title" };

    public static Refusal Forbidden(string kind) => new("product.forbidden", $"平台禁止销售{kind}") { Field = "Title" };

    public static Refusal NoSku() => new("product.no-sku", "请至少保留一个在售规格");

    public static Refusal Price() => new("sku.price", "价格需在0.01元至1000万元之间") { Field = "Price" };
}
