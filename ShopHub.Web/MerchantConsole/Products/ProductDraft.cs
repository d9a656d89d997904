using System.Globalization;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>A product as it is typed; nothing of it is lost when it is refused.</summary>
public sealed class ProductDraft
{
    private static readonly char[] s_between = ['、', '，', ',', '；', ';', ' ', '\n'];

    /// <summary>Says which writing this is: pressed twice it is one product.</summary>
    public Guid Request { get; } = Guid.CreateVersion7();

    public string CategoryCode { get; set; } = "";

    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>The detail page.</summary>
    public DetailDraft Detail { get; private init; } = DetailDraft.Of([]);

    public string Freight { get; set; } = "0";

    /// <summary>Empty: the fixed freight.</summary>
    public string Template { get; set; } = "";

    /// <summary>Of a piece, in kilograms.</summary>
    public string Weight { get; set; } = "";

    /// <summary>Of a piece, in cubic centimetres.</summary>
    public string Volume { get; set; } = "";

    public Promises Promises { get; set; } = Promises.NoReasonReturn;

    public LimitPeriod LimitPer { get; set; }

    /// <summary>Of one buyer in that time.</summary>
    public string LimitPieces { get; set; } = "";

    public string[] Pictures { get; set; } = [];

    /// <summary>Of a second-hand thing; zero while it is not chosen.</summary>
    public Grade Grade { get; set; }

    public string Faults { get; set; } = "";

    public string[] FaultPictures { get; set; } = [];

    /// <summary>Zero for goods in stock.</summary>
    public PresaleFrom PresaleFrom { get; set; }

    /// <summary>Shanghai time.</summary>
    public DateTime? PresaleEndsAt { get; set; }

    public string PresaleDays { get; set; } = "7";

    public List<AttributeDraft> Attributes { get; private init; } = [];

    public List<OptionDraft> Options { get; } = [];

    public List<VariantDraft> Variants { get; private set; } = [new([])];

    /// <summary>Of a product that is there already: what it is offered in.</summary>
    public OfferedDraft Offered { get; private init; } = new([], []);

    public static ProductDraft Of(ProductContent content) => Of(content.About(), OfferedDraft.Of(content));

    private static ProductDraft Of(ProductAbout about, OfferedDraft offered) => new()
    {
        Offered = offered, Attributes = AttributeDraft.Of(about.Attributes),
        CategoryCode = about.CategoryCode, Title = about.Title, Subtitle = about.Subtitle, Detail = DetailDraft.Of(about.Detail),
        Freight = (about.Freight.Fen / 100m).ToString("0.##", CultureInfo.InvariantCulture), Promises = about.Promises, Pictures = [.. about.Pictures],
        Template = about.FreightTemplateId?.ToString() ?? "", Weight = about.Grams == 0 ? "" : (about.Grams / 1_000m).ToString("0.###", CultureInfo.InvariantCulture),
        LimitPer = about.Limit.Per, LimitPieces = about.Limit.IsNone ? "" : about.Limit.Pieces.ToString(CultureInfo.InvariantCulture),
        Grade = about.Condition?.Grade ?? default, Faults = about.Condition?.Faults ?? "", FaultPictures = [.. about.Condition?.Pictures ?? []],
        PresaleFrom = about.Presale?.From ?? default, PresaleEndsAt = about.Presale is { } presale ? ShopCalendar.Local(presale.EndsAt).DateTime : null,
        PresaleDays = about.Presale?.Days.ToString(CultureInfo.InvariantCulture) ?? "7",
        Volume = about.CubicCm == 0 ? "" : about.CubicCm.ToString(CultureInfo.InvariantCulture),
    };

    /// <exception cref="Refusal"><c>product.freight</c></exception>
    public ProductAbout About() => new(CategoryCode, Title, Subtitle, Detail.Blocks(), Amount(Freight) ?? throw Wrong("Freight", "请填写运费，最多两位小数，包邮填0"), Promises, Pictures)
    {
        Attributes = [.. Attributes.Where(a => a.Value.Trim().Length > 0).Select(a => a.Written())],
        FreightTemplateId = Id<FreightTemplate>.TryParse(Template, null, out var template) ? template : null,
        Condition = Condition.IsAskedFor(CategoryCode) ? new(Grade, Faults, FaultPictures) : null,
        Presale = PresaleFrom is 0 || !Presale.IsOpenTo(CategoryCode) ? null : new(
            new(PresaleEndsAt ?? throw PresaleRefusals.End(), ShopCalendar.Offset), PresaleFrom, int.TryParse(PresaleDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0),
        Limit = LimitPer is LimitPeriod.None ? PurchaseLimit.None : int.TryParse(LimitPieces, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? new(LimitPer, limit) : throw Wrong("Limit", "请填写限购件数"),
        Grams = Weight.Trim().Length == 0 ? 0 : Kilograms(Weight) ?? throw Wrong("Grams", "重量请填千克数，最多三位小数"),
        CubicCm = Volume.Trim().Length == 0 ? 0 : int.TryParse(Volume, NumberStyles.None, CultureInfo.InvariantCulture, out var volume) ? volume : throw Wrong("CubicCm", "体积请填立方厘米的整数"),
    };

    /// <param name="opened">What was opened: what the form does not show stays.</param>
    /// <param name="sent">Pictures that are new, by address.</param>
    /// <exception cref="Refusal"><c>draft.numbers</c></exception>
    public ProductContent Content(ProductContent opened, IReadOnlyDictionary<string, ShownPicture> sent) =>
        opened.With(About(), sent) with { OptionNames = [.. Offered.OptionNames], Skus = [.. Offered.Skus.Select(s => s.Typed(Amount(s.Price) ?? throw Wrong("Variants", $"请填写{s.Called}的价格，最多两位小数")))] };

    /// <summary>What the category asks for of this row; null for one of the shop's own.</summary>
    public AskedAttribute? Asked(AttributeDraft row) => CategoryAttributes.Of(CategoryCode).FirstOrDefault(a => a.Name == row.Name);

    /// <summary>What is told keeps its order, what the category asks for besides stands behind it.</summary>
    public void AskAttributes()
    {
        Attributes.RemoveAll(IsLeft);
        foreach (var asked in CategoryAttributes.Of(CategoryCode).Where(a => Attributes.TrueForAll(r => r.Name != a.Name))) Attributes.Add(new() { Name = asked.Name });
    }

    /// <summary>Asked for by a category it is not in any more, and never answered.</summary>
    private bool IsLeft(AttributeDraft row) => row.Name.Length > 0 && row.Value.Length == 0 && Asked(row) is null && CategoryTable.Default.Any(c => CategoryAttributes.Of(c.Code).Any(a => a.Name == row.Name));

    private static int? Kilograms(string typed) =>
        decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kilograms) && kilograms * 1_000 == decimal.Truncate(kilograms * 1_000) && kilograms < 10_000m ? (int)(kilograms * 1_000) : null;

    /// <exception cref="Refusal"><c>draft.numbers</c></exception>
    public NewVariants Sold() => new([.. Options.Select(o => o.Name)], [.. Variants.Select(v => new NewVariant(
        v.Values,
        Amount(v.Price) ?? throw Wrong("Variants", $"请填写{v.Shown}的价格，最多两位小数"),
        int.TryParse(v.Pieces, NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) ? pieces : throw Wrong("Variants", $"请填写{v.Shown}的库存件数")))]);

    /// <summary>Every combination of what is typed; what was typed for one stays with it.</summary>
    public void Combine()
    {
        var made = NewVariants.Combinations(Options.Select(o => o.Split(s_between))).Take(NewVariants.MostVariants + 1);
        Variants = [.. made.Select(values => Variants.Find(v => v.Values.SequenceEqual(values)) ?? new VariantDraft(values))];
    }

    private static Domain.Shared.Money? Amount(string typed) =>
        decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan == decimal.Round(yuan, 2) && yuan < 100_000_000m ? Domain.Shared.Money.Yuan(yuan) : null;

    private static Refusal Wrong(string field, string words) => new("draft.numbers", words) { Field = field };
}

/// <summary>One dimension of options: 颜色 with 红、白.</summary>
public sealed class OptionDraft
{
    public string Name { get; set; } = "";

    /// <summary>As typed, with signs between them.</summary>
    public string Values { get; set; } = "";

    public IReadOnlyList<string> Split(char[] between) =>
        [.. Values.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

/// <summary>Price and pieces of one combination, as typed.</summary>
public sealed class VariantDraft(IReadOnlyList<string> values)
{
    public IReadOnlyList<string> Values => values;

    public string Shown => values.Count == 0 ? "商品" : $"“{string.Join(" / ", values)}”";

    public string Price { get; set; } = "";

    public string Pieces { get; set; } = "";
}
