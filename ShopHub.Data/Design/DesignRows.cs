using ShopHub.Data.Catalog;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Design;

/// <summary>A block with what it shows today.</summary>
public sealed record ShownBlock(DesignBlock Block, IReadOnlyList<CardRow> Cards, IReadOnlyList<Coupon> Coupons, string Title)
{
    /// <summary>Nothing of it can be shown: no picture, everything off the shelf, the group gone.</summary>
    public bool IsEmpty => Block.Kind switch
    {
        BlockKind.Banner or BlockKind.Pictures => Block.Pictures.Count == 0,
        BlockKind.Products or BlockKind.Group or BlockKind.BestSellers or BlockKind.Newest => Cards.Count == 0,
        BlockKind.Coupons => Coupons.Count == 0,
        BlockKind.Article => Block.Title.Length == 0 && Block.Text.Length == 0,
        BlockKind.Countdown => Block.Until is null,
        BlockKind.Notice => Block.Text.Length == 0,
    };
}

/// <summary>A designed page with what it shows today, and which of the things it leads to are there.</summary>
public sealed record ShownPage(string ShopCode, ShopTheme Theme, IReadOnlyList<ShownBlock> Blocks, IReadOnlySet<Guid> There)
{
    /// <summary>Null when it leads nowhere, or to what is gone.</summary>
    public string? Href(BlockLink link) => link switch
    {
        { Kind: LinkKind.AllGoods } => $"/s/{ShopCode}?sort=popular",
        { Kind: LinkKind.Product, To: { } product } when There.Contains(product) => $"/p/{new Id<Product>(product)}",
        { Kind: LinkKind.Group, To: { } group } when There.Contains(group) => $"/s/{ShopCode}?group={new Id<ProductGroup>(group)}",
        _ => null,
    };
}

/// <summary>What the editor begins with.</summary>
public sealed record DesignDesk
{
    public required string ShopCode { get; init; }

    public required string ShopName { get; init; }

    public required DesignPage Draft { get; init; }

    public required int Revision { get; init; }

    public string EditedBy { get; init; } = "";

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Null: the page as every shop has it.</summary>
    public int? Live { get; init; }

    /// <summary>Shoppers see exactly the draft.</summary>
    public bool IsDraftLive { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public string PlannedBy { get; init; } = "";
}

/// <summary>A version one can go back to.</summary>
public sealed record VersionRow(int Number, string How, string By, DateTimeOffset At);

/// <summary>What a block names and shoppers do not see.</summary>
/// <param name="Key">The block's.</param>
public sealed record GoneThing(string Key, string Says);

/// <summary>A picture to choose.</summary>
/// <param name="Of">The product it is of; empty for one that was sent.</param>
public sealed record PictureChoice(string Url, int Width, int Height, string Of);

