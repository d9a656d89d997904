using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>What the index takes in, read from the rows. Only listed products of open shops.</summary>
internal static class SearchedRows
{
    /// <summary>Products in one read.</summary>
    public const int Batch = 500;

    public static async Task<List<IndexedProduct>> Of(ShopDb db, IReadOnlyCollection<Id<Product>> products)
    {
        var rows = await Listed(db).Where(r => products.Contains(r.Id)).ToListAsync();
        var options = await db.Skus.Where(s => products.Contains(s.ProductId) && s.IsActive).Select(s => new { s.ProductId, s.OptionValues }).ToListAsync();
        var values = options.ToLookup(o => o.ProductId, o => o.OptionValues);
        return [.. rows.Select(r => Read(r, values[r.Id].SelectMany(v => v).Distinct()))];
    }

    /// <summary>What the index would say of everything that is listed now.</summary>
    public static async Task<Dictionary<Id<Product>, long>> Stamps(ShopDb db)
    {
        var stamps = new Dictionary<Id<Product>, long>();
        await foreach (var row in Listed(db).AsAsyncEnumerable()) stamps[row.Id] = Stamp(row);
        return stamps;
    }

    private static IQueryable<SearchedRow> Listed(ShopDb db) =>
        from product in db.Products
        where product.Status == ListingStatus.On
        join shop in db.Merchants on product.MerchantId equals shop.Id
        where shop.Status == ShopStatus.Open
        select new SearchedRow
        {
            Id = product.Id, Revision = product.Revision, Title = product.Title, Subtitle = product.Subtitle, Brand = product.Brand, Attributes = product.Attributes, Category = product.CategoryCode,
            Fen = product.Price.Fen, Sold = product.Sold, ReviewCount = product.ReviewCount, StarSum = product.StarSum, ListedAt = product.ListedAt,
            ShopId = shop.Id, ShopName = shop.ShopName, City = shop.City, BadgeUntil = shop.BadgeUntil, ServiceBp = shop.ServiceBp,
        };

    private static IndexedProduct Read(SearchedRow row, IEnumerable<string> options) => new()
    {
        Id = row.Id, ShopId = row.ShopId, Title = row.Title, ShopName = row.ShopName, Category = row.Category, City = row.City, Fen = row.Fen, Sold = row.Sold,
        Facts = [.. new[] { row.Subtitle, row.Brand ?? "", CategoryTable.NameOf(row.Category) }.Concat(options).Concat(row.Attributes.Select(a => a.Value)).Where(f => f.Length > 0)],
        Marks = [.. row.Attributes.Select(a => new SearchMark(a.Name, a.Value)).Where(m => m.Name != SearchMark.Brand).Concat(row.Brand is { Length: > 0 } brand ? [new SearchMark(SearchMark.Brand, brand)] : [])],
        ReviewCount = row.ReviewCount, StarSum = row.StarSum, ListedAt = row.ListedAt, BadgeUntil = row.BadgeUntil, ServiceBp = row.ServiceBp, Stamp = Stamp(row),
    };

    // The same in every process, so that an index of yesterday can be compared.
    private static long Stamp(SearchedRow row)
    {
        var stamp = unchecked((long)14695981039346656037);
        void Add(long part) => stamp = unchecked((stamp ^ part) * 1099511628211);
        Add(row.Revision);
        Add(row.Fen);
        Add(row.Sold);
        Add(row.ReviewCount);
        Add(row.StarSum);
        Add(row.BadgeUntil?.ToUnixTimeSeconds() ?? 0);
        Add(row.ServiceBp ?? 0);
        foreach (var c in row.Title) Add(c);
        foreach (var c in row.ShopName) Add(c);
        foreach (var c in row.City) Add(c);
        return stamp;
    }

    private sealed record SearchedRow
    {
        public required Id<Product> Id { get; init; }

        public required int Revision { get; init; }

        public required string Title { get; init; }

        public required string Subtitle { get; init; }

        public string? Brand { get; init; }

        public required IReadOnlyList<ProductAttribute> Attributes { get; init; }

        public required string Category { get; init; }

        public required long Fen { get; init; }

        public required int Sold { get; init; }

        public required int ReviewCount { get; init; }

        public required int StarSum { get; init; }

        public DateTimeOffset? ListedAt { get; init; }

        public required Id<Merchant> ShopId { get; init; }

        public required string ShopName { get; init; }

        public required string City { get; init; }

        public DateTimeOffset? BadgeUntil { get; init; }

        public int? ServiceBp { get; init; }
    }
}
