using ShopHub.Data.Catalog;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>
/// Finds products by words. Embedded here (<see cref="LuceneProductIndex"/>); a search server takes over by implementing this.
/// It says only which products and in what order: what is shown comes from the rows.
/// </summary>
public interface IProductIndex
{
    /// <summary>Takes in new or changed products; seen after <see cref="Show"/>.</summary>
    Task Put(IReadOnlyCollection<IndexedProduct> products);

    Task Remove(IReadOnlyCollection<Id<Product>> products);

    /// <summary>Everything of a shop.</summary>
    Task Remove(Id<Merchant> shop);

    /// <summary>From now on searches see what was put in and removed.</summary>
    Task Show();

    /// <summary>From now on these words stand for one another.</summary>
    void Learn(Synonyms words);

    /// <summary>What is in it, as it was when it was taken in.</summary>
    Task<Dictionary<Id<Product>, long>> Stamps();

    Task<SearchHits> Find(SearchAsk ask, DateTimeOffset now);

    /// <summary>Where a shop's products stand for these words, the best first.</summary>
    Task<ShopPlaces> Places(string words, Id<Merchant> shop, int take, DateTimeOffset now);

    /// <summary>Makes it outlast the program.</summary>
    Task Keep();
}

/// <summary>What is searched for. Without words everything is looked through that the filters let pass.</summary>
public sealed record SearchAsk
{
    public string Words { get; init; } = "";

    public ShelfSort Sort { get; init; }

    public int Skip { get; init; }

    public required int Take { get; init; }

    public string? Category { get; init; }

    public string? City { get; init; }

    public Id<Merchant>? Shop { get; init; }

    public Money? From { get; init; }

    public Money? To { get; init; }

    public bool OnlyBadge { get; init; }

    public ChosenMarks Marks { get; init; } = ChosenMarks.None;

    /// <summary>Categories, cities and marks are counted, which costs as much again for a common word.</summary>
    public bool WithCounts { get; init; }
}

/// <param name="Total">Of all pages.</param>
/// <param name="AreNear">Nothing fits the words; these are alike (a slip of the pen, a word of the same sound).</param>
public sealed record SearchHits(IReadOnlyList<Id<Product>> Products, int Total, bool AreNear, IReadOnlyList<Counted> Categories, IReadOnlyList<Counted> Cities)
{
    public static readonly SearchHits None = new([], 0, AreNear: false, [], []);

    /// <summary>Brands first, then the facts that most of them have.</summary>
    public IReadOnlyList<MarkGroup> Marks { get; init; } = [];
}

/// <summary>How many hits have this value.</summary>
public sealed record Counted(string Value, int Hits);

/// <summary>What of one name the hits have: 产地 with 杭州 and 安溪.</summary>
public sealed record MarkGroup(string Name, IReadOnlyList<Counted> Values);

/// <param name="Total">Products of all shops that are found.</param>
public sealed record ShopPlaces(int Total, IReadOnlyList<PlacedProduct> Products);

/// <param name="Place">1 is the first.</param>
/// <param name="PlaceWithBadge">Where it would stand if the shop had the badge.</param>
public sealed record PlacedProduct(Id<Product> Product, int Place, int PlaceWithBadge, int Relevance, int Score);

/// <summary>A product as the index knows it.</summary>
public sealed record IndexedProduct
{
    public required Id<Product> Id { get; init; }

    public required Id<Merchant> ShopId { get; init; }

    public required string Title { get; init; }

    /// <summary>Subtitle, brand, category, option values.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Brand and facts, to narrow a search by.</summary>
    public required IReadOnlyList<SearchMark> Marks { get; init; }

    public required string ShopName { get; init; }

    public required string Category { get; init; }

    public required string City { get; init; }

    public required long Fen { get; init; }

    public required int Sold { get; init; }

    public required int ReviewCount { get; init; }

    public required int StarSum { get; init; }

    public DateTimeOffset? ListedAt { get; init; }

    public DateTimeOffset? BadgeUntil { get; init; }

    /// <summary>Of its shop; null as long as there is too little to count.</summary>
    public int? ServiceBp { get; init; }

    /// <summary>Changes with anything above.</summary>
    public required long Stamp { get; init; }
}
