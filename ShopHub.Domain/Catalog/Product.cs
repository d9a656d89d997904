using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>Where a product stands, with WeChat's codes (PRD-03); those from 16 on are ours (BRD-06, ONB-17, VIO-03).</summary>
public enum ListingStatus { Draft = 0, On = 5, OffByMerchant = 11, OffByPlatform = 13, OffForDeposit = 14, BrandExpired = 15, PapersExpired = 16, OffForViolation = 17 }

/// <summary>What a shop promises with a product (PRD-05); binds the order as a snapshot.</summary>
[Flags]
public enum Promises { None = 0, NoReasonReturn = 1, FreightInsurance = 2, FakePaysThree = 4, DamageCover = 8, ShipIn24Hours = 16 }

/// <summary>A product (商品, SPU). What is bought is one of its SKUs.</summary>
public sealed class Product
{
    private Product() { }

    public Id<Product> Id { get; private init; } = Id<Product>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string CategoryCode { get; set; }

    /// <summary>The merchant's own key; imports with the same code update.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    public string Subtitle { get; set; } = "";

    /// <summary>The mark it is sold under, by its letters; null for none.</summary>
    public string? Brand { get; set; }

    public ListingStatus Status { get; private set; }

    /// <summary>The lowest price of its SKUs, kept for lists.</summary>
    public Money Price { get; private set; }

    /// <summary>Pieces paid for.</summary>
    public int Sold { get; set; }

    /// <summary>Reviews and their stars, for lists.</summary>
    public int ReviewCount { get; set; }

    public int StarSum { get; set; }

    /// <summary>Questions of shoppers, hidden ones too.</summary>
    public int QuestionCount { get; private set; }

    /// <summary>Names of the option dimensions, at most three: 颜色, 尺码.</summary>
    public string[] OptionNames { get; set; } = [];

    /// <summary>The first picture's address; null shows a placeholder.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>What the shop promises by itself; freight insurance is the insurer's promise and stands in no product (INS-04).</summary>
    public Promises Promises { get; set => field = value & ~Promises.FreightInsurance; }

    /// <summary>Freight of a parcel from this shop, unless free.</summary>
    public Money Freight { get; set; }

    /// <summary>Counts the freight instead (PRD-07); null: <see cref="Freight"/> it is.</summary>
    public Id<FreightTemplate>? FreightTemplateId { get; private set; }

    /// <summary>Of a piece with its packing; zero: not written.</summary>
    public int Grams { get; private set; }

    /// <inheritdoc cref="Grams"/>
    public int CubicCm { get; private set; }

    public LimitPeriod LimitPer { get; private set; }

    /// <summary>Counts only with a period.</summary>
    public int LimitPieces { get; private set; }

    /// <summary>What one buyer may order of it (PRD-04).</summary>
    public PurchaseLimit Limit => new(LimitPer, LimitPieces);

    /// <summary>Of a second-hand thing (CAT-08); null for everything else.</summary>
    public Condition? Condition { get; set; }

    /// <summary>Told in pairs (商品参数).</summary>
    public IReadOnlyList<ProductAttribute> Attributes { get; set; } = [];

    /// <summary>Kept when it is over; null for goods that were in stock from the beginning.</summary>
    public Presale? Presale { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ListedAt { get; private set; }

    /// <summary>Raised with every change shoppers can see.</summary>
    public int Revision { get; private set; }

    public bool IsOn => Status == ListingStatus.On;

    public static Product Draft(Id<Merchant> merchant, string categoryCode, string code, string title, DateTimeOffset now) =>
        new() { MerchantId = merchant, CategoryCode = categoryCode, Code = code, Title = CheckedTitle(title), CreatedAt = now };

    /// <summary>The code of a product a form has made: the same form, sent twice, makes the same.</summary>
    public static string CodeOf(Guid request) => "P" + $"{request:N}"[20..].ToUpperInvariant();

    /// <exception cref="Refusal"><c>product.title</c>: 3 to 60 characters, not only digits or signs (PRD-01); <c>product.forbidden</c> (CAT-07).</exception>
    public static string CheckedTitle(string title)
    {
        var text = title.Trim();
        if (text.Length is < 3 or > 60 || !text.Any(char.IsLetter)) throw CatalogRefusals.Title();
        return ForbiddenGoods.In(text) is { } kind ? throw CatalogRefusals.Forbidden(kind) : text;
    }

    /// <summary>What is told about it from now on.</summary>
    /// <param name="about">Checked.</param>
    public void Tell(ProductAbout about)
    {
        (CategoryCode, Title, Subtitle) = (about.CategoryCode, about.Title, about.Subtitle);
        (Freight, Promises, CoverUrl) = (about.Freight, about.Promises, about.Pictures.Count > 0 ? about.Pictures[0] : null);
        (FreightTemplateId, Grams, CubicCm) = (about.FreightTemplateId, about.Grams, about.CubicCm);
        (LimitPer, LimitPieces) = (about.Limit.Per, about.Limit.Pieces);
        if (Condition != about.Condition) Condition = about.Condition;
        Presale = about.Presale;
        if (!Attributes.SequenceEqual(about.Attributes)) Attributes = about.Attributes;
        Revision++;
    }

    /// <summary>Null leaves each as it is; a category that has no presale ends it.</summary>
    public void SendBy(Id<FreightTemplate>? template, int? grams, int? cubicCm)
    {
        (FreightTemplateId, Grams, CubicCm) = (template ?? FreightTemplateId, grams ?? Grams, cubicCm ?? CubicCm);
        if (!Presale.IsOpenTo(CategoryCode)) Presale = null;
    }

    /// <exception cref="Refusal"><c>product.no-sku</c>: nothing to sell; <c>product.grade</c>, <c>product.one-of-its-kind</c> (CAT-08); <c>presale.span</c> (SHP-03).</exception>
    public void List(IReadOnlyCollection<Sku> skus, DateTimeOffset now)
    {
        if (Condition.IsAskedFor(CategoryCode) && Condition is null) throw CatalogRefusals.NoGrade();
        if (Condition is not null && skus.Count(s => s.IsActive) > 1) throw CatalogRefusals.OneOfItsKind();
        if (Presale is { } presale && presale.IsRunning(now)) presale.MustFit(now, isOn: true);
        PriceFrom(skus);
        ListingLifecycle.Table.Require(Status, ListingStatus.On);
        Status = ListingStatus.On;
        ListedAt = now;
        Revision++;
    }

    public void TakeOff()
    {
        ListingLifecycle.Table.Require(Status, ListingStatus.OffByMerchant);
        Status = ListingStatus.OffByMerchant;
        Revision++;
    }

    /// <exception cref="Refusal"><c>product.no-sku</c></exception>
    public void PriceFrom(IReadOnlyCollection<Sku> skus)
    {
        var onSale = skus.Where(s => s.IsActive).ToList();
        if (onSale.Count == 0) throw CatalogRefusals.NoSku();
        Price = onSale.Min(s => s.Price);
        Revision++;
    }
}

/// <summary>The detail part of a product page; apart, so that lists stay light.</summary>
public sealed class ProductDetail
{
    private ProductDetail() { }

    public required Id<Product> ProductId { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string Html { get; set; }

    public static ProductDetail Of(Id<Product> product, string html) => new() { ProductId = product, Html = html };
}
