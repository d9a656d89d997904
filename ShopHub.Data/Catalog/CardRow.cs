using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>A product as it lies on a shelf.</summary>
public sealed record CardRow
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public Money Price { get; init; }

    public string? CoverUrl { get; init; }

    public int Sold { get; init; }

    public Promises Promises { get; init; }

    /// <summary>Of a second-hand thing; null for everything else.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Perhaps over; null for goods that were in stock from the beginning.</summary>
    public Presale? Presale { get; init; }

    public required string ShopName { get; init; }

    /// <summary>End of the shop's 保 period; past or null means no badge.</summary>
    public DateTimeOffset? BadgeUntil { get; init; }

    /// <summary>品牌自营 or 品牌授权, until <see cref="BrandUntil"/>.</summary>
    public BrandBadge? Brand { get; init; }

    public DateTimeOffset? BrandUntil { get; init; }
}

/// <summary>A shop as it is recommended: its name and three of its products.</summary>
public sealed record ShopTile
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? LogoUrl { get; init; }

    public string City { get; init; } = "";

    public DateTimeOffset? BadgeUntil { get; init; }

    public IReadOnlyList<CardRow> Goods { get; set; } = [];
}

/// <summary>One page of a shelf; <see cref="HasMore"/> says whether another follows.</summary>
public sealed record ShelfPage(IReadOnlyList<CardRow> Cards, bool HasMore)
{
    public static readonly ShelfPage Empty = new([], false);
}

/// <summary>How a shelf is ordered.</summary>
public enum ShelfSort { Popular, BestSelling, Newest, Cheapest, Dearest }

public sealed record HomeShelves(IReadOnlyList<ShopTile> Shops, IReadOnlyList<CardRow> Popular)
{
    public static readonly HomeShelves Empty = new([], []);
}
