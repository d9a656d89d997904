using System.Globalization;
using ShopHub.Domain.Catalog;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>The combinations of a product as they are typed.</summary>
public sealed class OfferedDraft(string[] optionNames, List<OfferedSkuDraft> skus)
{
    public string[] OptionNames => optionNames;

    public List<OfferedSkuDraft> Skus => skus;

    public static OfferedDraft Of(ProductContent content) => new([.. content.OptionNames], [.. content.Skus.Select(s => new OfferedSkuDraft(s))]);

    /// <summary>One more, with the price of the one before it.</summary>
    public void Add() => skus.Add(new(OfferedSku.Another([.. optionNames.Select(_ => "")], skus[^1].Kept.Price)) { IsAdded = true });
}

/// <summary>One combination, as typed.</summary>
public sealed class OfferedSkuDraft(OfferedSku kept)
{
    public OfferedSku Kept => kept;

    public string[] Values { get; } = [.. kept.Values];

    public string Price { get; set; } = (kept.Price.Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public bool IsActive { get; set; } = kept.IsActive;

    /// <summary>Just now, so it may be taken away again.</summary>
    public bool IsAdded { get; init; }

    public string Called => Values.Length == 0 ? "默认规格" : $"“{string.Join(" / ", Values)}”";

    public OfferedSku Typed(Domain.Shared.Money price) =>
        kept with { Values = kept.Values.SequenceEqual(Values) ? kept.Values : [.. Values], Price = price, IsActive = IsActive };
}
