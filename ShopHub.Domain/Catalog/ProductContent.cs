using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>A main picture with its size in pixels.</summary>
public sealed record ShownPicture(string Url, int Width, int Height);

/// <summary>One combination of options as it is offered; pieces are no part of it.</summary>
public sealed record OfferedSku(Id<Sku> Id, string Code, IReadOnlyList<string> Values, Money Price, bool IsActive)
{
    /// <summary>红色 / M; empty without options.</summary>
    public string Shown => string.Join(" / ", Values);

    /// <summary>One more combination; its code is made with it.</summary>
    public static OfferedSku Another(IReadOnlyList<string> values, Money price)
    {
        var id = Id<Sku>.New();
        return new(id, $"S{id.ToString()[..14].ToUpperInvariant()}", values, price, true);
    }
}

/// <summary>All that a shop says and asks for one product, without stock (商品内容): what is drafted, published, compared and restored.</summary>
public sealed record ProductContent
{
    public required string CategoryCode { get; init; }

    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>The detail page, sanitised.</summary>
    public string Html { get; init; } = "";

    public Money Freight { get; init; }

    public Id<FreightTemplate>? FreightTemplateId { get; init; }

    public int Grams { get; init; }

    public int CubicCm { get; init; }

    public Promises Promises { get; init; }

    public PurchaseLimit Limit { get; init; } = PurchaseLimit.None;

    /// <summary>Of a second-hand thing; null for everything else.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Null for goods in stock.</summary>
    public Presale? Presale { get; init; }

    public IReadOnlyList<ShownPicture> Pictures { get; init; } = [];

    public IReadOnlyList<string> OptionNames { get; init; } = [];

    public IReadOnlyList<OfferedSku> Skus { get; init; } = [];

    /// <summary>As it is written in a form.</summary>
    public ProductAbout About() => new(CategoryCode, Title, Subtitle, DetailBlocks.Of(Html), Freight, Promises, [.. Pictures.Select(p => p.Url)])
    {
        Attributes = Attributes, FreightTemplateId = FreightTemplateId, Grams = Grams, CubicCm = CubicCm, Limit = Limit, Condition = Condition, Presale = Presale,
    };

    public static ProductContent Of(Product product, string html, IEnumerable<ShownPicture> pictures, IEnumerable<Sku> skus) => new()
    {
        CategoryCode = product.CategoryCode, Title = product.Title, Subtitle = product.Subtitle, Attributes = product.Attributes, Html = html, Freight = product.Freight,
        FreightTemplateId = product.FreightTemplateId, Grams = product.Grams, CubicCm = product.CubicCm, Promises = product.Promises, Limit = product.Limit, Condition = product.Condition, Presale = product.Presale,
        Pictures = [.. pictures], OptionNames = product.OptionNames,
        Skus = [.. skus.OrderBy(s => s.Position).ThenBy(s => s.Id).Select(s => new OfferedSku(s.Id, s.Code, s.OptionValues, s.Price, s.IsActive))],
    };

    /// <param name="sent">Pictures that are new here, by address; an unknown address is left without a size and refused when checked.</param>
    public ProductContent With(ProductAbout about, IReadOnlyDictionary<string, ShownPicture> sent) => this with
    {
        CategoryCode = about.CategoryCode,
        Title = about.Title,
        Subtitle = about.Subtitle,
        Attributes = about.Attributes,
        Freight = about.Freight,
        Promises = about.Promises,
        FreightTemplateId = about.FreightTemplateId,
        Grams = about.Grams,
        CubicCm = about.CubicCm,
        Limit = about.Limit,
        Condition = about.Condition,
        Presale = about.Presale,
        // The same blocks keep the page they were read from.
        Html = DetailBlocks.Html(about.Detail) is var written && written == DetailBlocks.Html(DetailBlocks.Of(Html)) ? Html : written,
        Pictures = [.. about.Pictures.Select(url => Pictures.FirstOrDefault(p => p.Url == url) ?? sent.GetValueOrDefault(url) ?? new(url, 0, 0))],
    };

    /// <param name="before">Addresses of pictures the product has or had already.</param>
    /// <exception cref="Refusal"><c>product.*</c>, <c>pictures.*</c>, <c>variants.*</c>, <c>sku.price</c>, <c>product.no-sku</c></exception>
    public ProductContent Checked(IReadOnlyCollection<string> before)
    {
        var about = About().Checked(before);
        var offered = Skus.Where(s => s.IsActive).ToList();
        if (offered.Count == 0) throw CatalogRefusals.NoSku();
        if (about.Condition is not null && offered.Count > 1) throw CatalogRefusals.OneOfItsKind();
        if (Skus.Any(s => s.Price.Fen < 1 || s.Price > Sku.HighestPrice)) throw CatalogRefusals.Price();
        var variants = new NewVariants(OptionNames, [.. offered.Select(s => new NewVariant(s.Values, s.Price, 0))]).Checked();
        var values = offered.Select((s, i) => (s.Id, variants.All[i].Values)).ToDictionary(s => s.Id, s => s.Values);
        return this with
        {
            Title = about.Title,
            Subtitle = about.Subtitle,
            Attributes = about.Attributes,
            Limit = about.Limit,
            Condition = about.Condition,
            OptionNames = variants.OptionNames,
            Skus = [.. Skus.Select(s => values.TryGetValue(s.Id, out var checkedValues) ? s with { Values = checkedValues } : s)],
        };
    }
}
