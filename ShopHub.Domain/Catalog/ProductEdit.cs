using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What is being changed on a product beside what shoppers see (修改稿, PRD-03): nobody sees it until it is published.</summary>
public sealed class ProductEdit
{
    private ProductEdit() { }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The product as it stood when this was last written: what has changed on it since is told apart by it.</summary>
    public required ProductContent Base { get; set; }

    public required ProductContent Content { get; set; }

    /// <summary>Raised with every saving.</summary>
    public int Revision { get; private set; }

    public string EditedBy { get; private set; } = "";

    public DateTimeOffset EditedAt { get; private set; }

    public static ProductEdit Begin(Product product, ProductContent live) =>
        new() { ProductId = product.Id, MerchantId = product.MerchantId, Base = live, Content = live };

    /// <param name="live">As the product stands now.</param>
    /// <param name="content">Checked.</param>
    public void Save(ProductContent live, ProductContent content, string by, DateTimeOffset now)
    {
        (Base, Content, EditedBy, EditedAt) = (live, content, by, now);
        Revision++;
    }

    /// <summary>What would be published: the draft, with what has changed on the product itself meanwhile and not in the draft.</summary>
    public ContentMerge OnTopOf(ProductContent live) => ContentMerge.Of(Base, Content, live);
}

/// <summary>What shoppers saw of a product from an instant on; kept, so that one can look at it and go back.</summary>
public sealed class ProductVersion
{
    /// <summary>Characters.</summary>
    public const int LongestWhat = 400;

    private ProductVersion() { }

    public Id<ProductVersion> Id { get; private init; } = Id<ProductVersion>.New();

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>From 1, for each product.</summary>
    public required int Number { get; init; }

    public required ProductContent Content { get; init; }

    /// <summary>发布修改, 改价, 导入, 批量修改.</summary>
    public required string How { get; init; }

    /// <summary>What changed against the version before, in words.</summary>
    public required string What { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static ProductVersion Of(Product product, int number, ProductContent content, VersionNote note) => new()
    {
        ProductId = product.Id, MerchantId = product.MerchantId, Number = number, Content = content,
        How = note.How, What = note.What.Length > LongestWhat ? note.What[..LongestWhat] : note.What, By = note.By, At = note.At,
    };
}

/// <summary>How a version came about, what changed with it, who made it and when.</summary>
public sealed record VersionNote(string How, string What, string By, DateTimeOffset At);
