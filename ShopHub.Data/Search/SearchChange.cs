using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>Something that is searched for has changed: a product, everything of a shop, or, with neither, the words themselves. Written with the change itself.</summary>
public sealed class SearchChange
{
    public long Seq { get; private init; }

    public Id<Product>? ProductId { get; init; }

    public Id<Merchant>? MerchantId { get; init; }

    public bool IsOfWords => ProductId is null && MerchantId is null;

    public static SearchChange OfWords() => new();
}

/// <summary>How often something was searched for on one day, by nobody in particular.</summary>
public sealed class SearchedWord
{
    public long Seq { get; private init; }

    /// <summary>In Shanghai.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>As it was typed, in half-width letters.</summary>
    public required string Words { get; init; }

    public int Times { get; set; }

    /// <summary>Of these, how often nothing was found.</summary>
    public int InVain { get; set; }
}
