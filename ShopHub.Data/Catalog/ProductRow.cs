using ShopHub.Data.Questions;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>Everything the product page shows, about a second old at most.</summary>
public sealed record ProductRow
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    public required ListingStatus Status { get; init; }

    public required string CategoryCode { get; init; }

    public Money Price { get; init; }

    public Money Freight { get; init; }

    public Id<FreightTemplate>? FreightTemplateId { get; init; }

    /// <summary>Counts the freight instead; null: the fixed one it is.</summary>
    public FreightTemplate? Template { get; set; }

    public int Grams { get; init; }

    public int CubicCm { get; init; }

    public int Sold { get; init; }

    public int ReviewCount { get; init; }

    public int StarSum { get; init; }

    public string? CoverUrl { get; init; }

    public string[] OptionNames { get; init; } = [];

    public Promises Promises { get; init; }

    /// <summary>What one buyer may order of it (PRD-04).</summary>
    public PurchaseLimit Limit { get; init; } = PurchaseLimit.None;

    /// <summary>Of a second-hand thing; null for everything else.</summary>
    public Condition? Condition { get; init; }

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>Perhaps over; null for goods that were in stock from the beginning.</summary>
    public Presale? Presale { get; init; }

    public required Id<Merchant> ShopId { get; init; }

    public required string ShopCode { get; init; }

    public required string ShopName { get; init; }

    public string? ShopLogoUrl { get; init; }

    public string ShopCity { get; init; } = "";

    public required ShopStatus ShopStatus { get; init; }

    public DateTimeOffset? BadgeUntil { get; init; }

    /// <summary>品牌自营 or 品牌授权, until <see cref="BrandUntil"/>.</summary>
    public BrandBadge? ShopBrand { get; init; }

    public DateTimeOffset? BrandUntil { get; init; }

    /// <summary>The look its shop has published; null: as every shop.</summary>
    public string? ShopTheme { get; init; }

    public string DetailHtml { get; init; } = "";

    public IReadOnlyList<SkuRow> Skus { get; set; } = [];

    public IReadOnlyList<PictureRow> Pictures { get; set; } = [];

    public IReadOnlyList<ReviewRow> Reviews { get; set; } = [];

    public int QuestionCount { get; init; }

    /// <summary>The first two of them.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; set; } = [];

    public bool CanBeAskedAbout => Status is ListingStatus.On && ShopStatus is ShopStatus.Open;

    public bool CanBeBought => Status is ListingStatus.On && ShopStatus is ShopStatus.Open && Skus.Any(s => s.Available > 0);

    /// <summary>4.8; null without reviews.</summary>
    public decimal? Score => ReviewCount == 0 ? null : Math.Round((decimal)StarSum / ReviewCount, 1);
}

public sealed record SkuRow
{
    public required Id<Sku> Id { get; init; }

    public required string Code { get; init; }

    public string[] Options { get; init; } = [];

    public Money Price { get; init; }

    /// <summary>Zero means none.</summary>
    public Money ReferencePrice { get; init; }

    public string? PictureUrl { get; init; }

    public int Available { get; init; }
}

public sealed record PictureRow(string Url, int Width, int Height, string Alt);
