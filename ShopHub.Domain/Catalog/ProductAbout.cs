using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What a shop writes about a product by hand.</summary>
/// <param name="Detail">The detail page.</param>
/// <param name="Freight">Of a parcel; zero is free.</param>
/// <param name="Pictures">Addresses of uploaded pictures, the cover first.</param>
public sealed record ProductAbout(string CategoryCode, string Title, string Subtitle, IReadOnlyList<DetailBlock> Detail, Money Freight, Promises Promises, IReadOnlyList<string> Pictures)
{
    /// <summary>Characters (PRD-01).</summary>
    public const int LongestSubtitle = 18;

    /// <summary>1,000 yuan. Source: own choice.</summary>
    public static readonly Money HighestFreight = new(100_000);

    /// <summary>1,000 kg; 10 m³. Source: own choice.</summary>
    public const int HighestGrams = 1_000_000, HighestCubicCm = 10_000_000;

    private const Promises Known = Promises.NoReasonReturn | Promises.FreightInsurance | Promises.FakePaysThree | Promises.DamageCover | Promises.ShipIn24Hours;

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>Counts the freight instead of the fixed one; null without.</summary>
    public Id<FreightTemplate>? FreightTemplateId { get; init; }

    /// <summary>Of a piece with its packing; zero: not written.</summary>
    public int Grams { get; init; }

    /// <inheritdoc cref="Grams"/>
    public int CubicCm { get; init; }

    public PurchaseLimit Limit { get; init; } = PurchaseLimit.None;

    /// <summary>Of a second-hand thing; null for everything else.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Null for goods in stock.</summary>
    public Presale? Presale { get; init; }

    /// <param name="before">Addresses of the pictures it has already.</param>
    /// <exception cref="Refusal"><c>product.category</c>, <c>product.title</c>, <c>product.forbidden</c>, <c>product.subtitle</c>, <c>product.detail</c>, <c>product.detail-pictures</c>, <c>product.freight</c>, <c>product.grams</c>, <c>product.volume</c>, <c>product.limit</c>,
    /// <c>product.grade</c>, <c>product.faults</c>, <c>product.no-picture</c>, <c>presale.*</c>, <c>attribute.*</c>, <c>pictures.too-many</c>, <c>pictures.foreign</c></exception>
    public ProductAbout Checked(IReadOnlyCollection<string> before)
    {
        if (CategoryTable.Default.All(c => c.Code != CategoryCode)) throw Wrong(nameof(CategoryCode), "category", "请选择类目");
        var kept = this with { Title = Product.CheckedTitle(Title), Subtitle = Subtitle.Trim(), Attributes = ProductAttribute.Checked(Attributes), Limit = Limit.Checked(), Condition = Condition.IsAskedFor(CategoryCode) ? (Condition ?? throw CatalogRefusals.NoGrade()).Checked(before) : null, Presale = Presale?.Checked(CategoryCode, Promises) };
        if (kept.Subtitle.Length > LongestSubtitle) throw Wrong(nameof(Subtitle), "subtitle", $"副标题最多{LongestSubtitle}字");
        DetailHtml.Checked(DetailBlocks.Html(Detail));
        foreach (var some in Detail.Select(b => b.Picture?.Url).OfType<string>().Chunk(UploadedPictures.Most)) UploadedPictures.Checked(some);
        if (Freight < Money.Zero || Freight > HighestFreight) throw Wrong(nameof(Freight), "freight", "运费需在0至1000元之间");
        if (Grams is < 0 or > HighestGrams) throw Wrong(nameof(Grams), "grams", "每件重量需在0至1000千克之间");
        if (CubicCm is < 0 or > HighestCubicCm) throw Wrong(nameof(CubicCm), "volume", "每件体积需在0至10,000,000立方厘米之间");
        if ((Promises & ~Known) != 0) throw Wrong(nameof(Promises), "promises", "请重新选择服务承诺");
        if (Pictures.Count == 0) throw Wrong(nameof(Pictures), "no-picture", "请至少上传一张商品图");
        UploadedPictures.Checked([.. Pictures.Except(before)]);
        return Pictures.Count <= UploadedPictures.Most ? kept : throw Wrong(nameof(Pictures), "too-many", $"最多{UploadedPictures.Most}张商品图");
    }

    private static Refusal Wrong(string field, string code, string words) => new($"product.{code}", words) { Field = field };
}
