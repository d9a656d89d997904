using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Domain.Design;

/// <summary>What a part of the shop's page is (模块).</summary>
public enum BlockKind { Banner, Pictures, Products, Group, Coupons, BestSellers, Newest, Article, Countdown, Notice }

/// <summary>Where a picture leads. Only within the shop: there is no way to write an address.</summary>
public enum LinkKind { None, Product, Group, AllGoods }

/// <param name="To">The product or the group; null for the others.</param>
public sealed record BlockLink(LinkKind Kind, Guid? To = null)
{
    public static readonly BlockLink None = new(LinkKind.None);

    public static BlockLink ToProduct(Id<Product> product) => new(LinkKind.Product, product.Value);

    /// <summary>A product or group that was not chosen yet leads nowhere.</summary>
    public bool Leads => Kind is LinkKind.AllGoods || (Kind is not LinkKind.None && To is not null);
}

/// <param name="Width">Pixels, so that its place is kept before it comes.</param>
/// <param name="Alt">Read out instead of it.</param>
public sealed record BlockPicture(string Url, int Width, int Height, string Alt, BlockLink Link);

/// <summary>A part of the shop's page. What its kind does not use stays as it was, so that nothing is lost.</summary>
public sealed record DesignBlock
{
    /// <summary>Its own in the page.</summary>
    public required string Key { get; init; }

    public required BlockKind Kind { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Lines; an empty one divides paragraphs.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<BlockPicture> Pictures { get; init; } = [];

    /// <summary>Pictures or products beside each other on a phone: 1 to 4.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>Products of a list that fills itself.</summary>
    public int Count { get; init; } = 8;

    public IReadOnlyList<Id<Product>> Products { get; init; } = [];

    public Id<ProductGroup>? Group { get; init; }

    /// <summary>What the countdown counts to.</summary>
    public DateTimeOffset? Until { get; init; }

    public BlockLink Link { get; init; } = BlockLink.None;

    public static string NewKey() => Guid.CreateVersion7().ToString("N")[20..];

    public static DesignBlock New(BlockKind kind) => new()
    {
        Key = NewKey(), Kind = kind, Columns = kind is BlockKind.Pictures ? 3 : 2,
        Title = kind switch
        {
            BlockKind.Products => "店主推荐",
            BlockKind.BestSellers => "热销榜",
            BlockKind.Newest => "新品上架",
            BlockKind.Coupons => "领券更优惠",
            BlockKind.Countdown => "限时活动",
            _ => "",
        },
        Text = kind is BlockKind.Notice ? "欢迎光临，下单前请看清规格" : "",
    };

    /// <summary>The products and groups it points at.</summary>
    public IEnumerable<Id<Product>> NamedProducts => Products.Concat(Links.Where(l => l is { Kind: LinkKind.Product, To: not null }).Select(l => new Id<Product>(l.To!.Value)));

    public IEnumerable<Id<ProductGroup>> NamedGroups =>
        (Group is { } group ? [group] : Array.Empty<Id<ProductGroup>>()).Concat(Links.Where(l => l is { Kind: LinkKind.Group, To: not null }).Select(l => new Id<ProductGroup>(l.To!.Value)));

    private IEnumerable<BlockLink> Links => Pictures.Select(p => p.Link).Append(Link);

    public bool Equals(DesignBlock? other) =>
        other is not null && (Key, Kind, Title, Text, Columns, Count, Group, Until, Link) == (other.Key, other.Kind, other.Title, other.Text, other.Columns, other.Count, other.Group, other.Until, other.Link)
        && Pictures.SequenceEqual(other.Pictures) && Products.SequenceEqual(other.Products);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <exception cref="Refusal"><c>design.block</c></exception>
    public DesignBlock Checked()
    {
        if (!Enum.IsDefined(Kind) || Key.Length is 0 or > 32) throw DesignRefusals.Block();
        if (Title.Length > DesignPolicy.LongestTitle) throw DesignRefusals.TooLong("标题", DesignPolicy.LongestTitle);
        if (Text.Length > DesignPolicy.LongestText) throw DesignRefusals.TooLong("正文", DesignPolicy.LongestText);
        if (Pictures.Count > DesignPolicy.MostPictures) throw DesignRefusals.TooManyPictures();
        if (Products.Count > DesignPolicy.MostProducts) throw DesignRefusals.TooManyProducts();
        if (Pictures.Any(p => p.Alt.Length > DesignPolicy.LongestTitle)) throw DesignRefusals.TooLong("图片说明", DesignPolicy.LongestTitle);
        return this with
        {
            Columns = Math.Clamp(Columns, 1, 4),
            Count = Math.Clamp(Count, 1, DesignPolicy.MostProducts),
            Products = [.. Products.Distinct()],
            Pictures = [.. Pictures.Select(p => p with { Link = p.Link.Checked() })],
            Link = Link.Checked(),
        };
    }
}

internal static class CheckedLinks
{
    public static BlockLink Checked(this BlockLink link) => Enum.IsDefined(link.Kind) ? link.Kind is LinkKind.None or LinkKind.AllGoods ? link with { To = null } : link : BlockLink.None;
}
