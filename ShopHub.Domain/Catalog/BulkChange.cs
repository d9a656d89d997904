using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

public enum BulkKind { Price = 1, Category = 2, Freight = 3, Promises = 4, List = 5, TakeOff = 6 }

/// <summary>To what a changed price is rounded, half up.</summary>
public enum PriceRounding { Fen = 1, Jiao = 10, Yuan = 100 }

/// <summary>What is changed on many products in one act (批量修改).</summary>
public sealed record BulkChange(BulkKind Kind)
{
    /// <summary>Source: issue of the catalogue.</summary>
    public const int MostProducts = 1_000;

    /// <summary>Hours in which the whole act can be undone. Source: issue of the catalogue.</summary>
    public const int UndoHours = 24;

    /// <summary>Of the price: 1,000 is ten percent more, -1,000 ten percent less.</summary>
    public int BasisPoints { get; init; }

    /// <summary>On top of the price; negative for less.</summary>
    public Money Plus { get; init; }

    public PriceRounding Rounding { get; init; } = PriceRounding.Fen;

    public string CategoryCode { get; init; } = "";

    /// <summary>Null: the fixed freight.</summary>
    public Id<FreightTemplate>? FreightTemplateId { get; init; }

    public Money Freight { get; init; }

    public Promises Add { get; init; }

    public Promises Remove { get; init; }

    public bool IsOfContent => Kind is not (BulkKind.List or BulkKind.TakeOff);

    /// <exception cref="Refusal"><c>bulk.price</c>, <c>bulk.promises</c>, <c>product.category</c>, <c>product.freight</c></exception>
    public BulkChange Checked()
    {
        if (Kind is BulkKind.Price && (BasisPoints is < -9_900 or > 100_000 || Plus.Fen is < -1_000_000_00 or > 1_000_000_00 || (BasisPoints == 0 && Plus.IsZero))) throw BulkRefusals.Price();
        if (Kind is BulkKind.Category && CategoryTable.Default.All(c => c.Code != CategoryCode)) throw new Refusal("product.category", "请选择类目") { Field = nameof(CategoryCode) };
        if (Kind is BulkKind.Freight && (Freight < Money.Zero || Freight > ProductAbout.HighestFreight)) throw new Refusal("product.freight", "运费需在0至1000元之间") { Field = nameof(Freight) };
        if (Kind is BulkKind.Promises && ((Add | Remove) is Promises.None || (Add & Remove) is not Promises.None)) throw BulkRefusals.Promises();
        return this;
    }

    /// <summary>What becomes of one product.</summary>
    /// <exception cref="Refusal"><c>sku.price</c></exception>
    public ProductContent On(ProductContent content) => Kind switch
    {
        BulkKind.Price => content with { Skus = [.. content.Skus.Select(s => s.IsActive ? s with { Price = Priced(s.Price) } : s)] },
        BulkKind.Category => content with { CategoryCode = CategoryCode, Condition = Condition.IsAskedFor(CategoryCode) ? content.Condition : null, Presale = Presale.IsOpenTo(CategoryCode) ? content.Presale : null },
        BulkKind.Freight => content with { FreightTemplateId = FreightTemplateId, Freight = FreightTemplateId is null ? Freight : content.Freight },
        BulkKind.Promises => content with { Promises = (content.Promises | Add) & ~Remove },
        BulkKind.List or BulkKind.TakeOff => content,
    };

    private Money Priced(Money price)
    {
        var exact = price.Fen * (10_000L + BasisPoints) + Plus.Fen * 10_000L;
        var unit = 10_000L * (int)Rounding;
        var rounded = new Money(exact <= 0 ? 0 : (exact + unit / 2) / unit * (int)Rounding);
        return rounded.Fen >= 1 && rounded <= Sku.HighestPrice ? rounded : throw CatalogRefusals.Price();
    }
}

public static class BulkRefusals
{
    public static Refusal Price() => new("bulk.price", "请填写涨跌的百分比（-99至1000）或金额，至少一项不为0") { Field = "Price" };

    public static Refusal Promises() => new("bulk.promises", "请选择要增加或去掉的服务承诺") { Field = "Promises" };

    public static Refusal Count() => new("bulk.count", $"一次可以修改1至{BulkChange.MostProducts:#,##0}件商品");

    public static Refusal Changed() => new("bulk.changed", "预览后同事改过这件商品");

    public static Refusal ChangedSince() => new("bulk.changed-since", "修改后又有变化，保留现在的内容");

    public static Refusal TooLate() => new("bulk.too-late", $"批量修改只能在{BulkChange.UndoHours}小时内撤销");

    public static Refusal NotOn() => new("bulk.not-on", "不在售，无需下架");

    public static Refusal NotToList() => new("bulk.not-to-list", "已在售或当前状态不能上架");
}
