using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>One sellable combination of a product's options (规格, SKU).</summary>
public sealed class Sku
{
    /// <summary>10,000,000 yuan (PRD-02).</summary>
    public static readonly Money HighestPrice = new(1_000_000_000);

    private Sku() { }

    public Id<Sku> Id { get; private init; } = Id<Sku>.New();

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The merchant's key of the SKU, at most 40 characters.</summary>
    public required string Code { get; init; }

    /// <summary>One value for each of the product's option names.</summary>
    public string[] OptionValues { get; set; } = [];

    public Money Price { get; private set; }

    /// <summary>Struck-through price; zero means none (PRO-09 limits it).</summary>
    public Money ReferencePrice { get; set; }

    public string? PictureUrl { get; set; }

    public bool IsActive { get; set; } = true;

    public int Position { get; init; }

    /// <summary>红色 / M</summary>
    public string OptionsText => string.Join(" / ", OptionValues);

    /// <param name="id">Given when it was drafted under one.</param>
    public static Sku Of(Product product, string code, string[] optionValues, Money price, int position, Id<Sku>? id = null) => new()
    {
        Id = id ?? Id<Sku>.New(), ProductId = product.Id, MerchantId = product.MerchantId, Code = code, OptionValues = optionValues, Price = Checked(price), Position = position,
    };

    /// <exception cref="Refusal"><c>sku.price</c>: 1 fen to 10,000,000 yuan.</exception>
    public void Reprice(Money price) => Price = Checked(price);

    private static Money Checked(Money price) =>
        price.Fen >= 1 && price <= HighestPrice ? price : throw CatalogRefusals.Price();
}
