using System.Globalization;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.MerchantConsole.Products.Bulk;

/// <summary>A change of many products as it is typed.</summary>
public sealed class BulkDraft
{
    public BulkKind Kind { get; set; } = BulkKind.Price;

    /// <summary>Percent, negative for less.</summary>
    public string Percent { get; set; } = "";

    /// <summary>Yuan, negative for less.</summary>
    public string Plus { get; set; } = "";

    public PriceRounding Rounding { get; set; } = PriceRounding.Jiao;

    public string CategoryCode { get; set; } = "";

    /// <summary>Empty: the fixed freight.</summary>
    public string Template { get; set; } = "";

    public string Freight { get; set; } = "0";

    public Promises Add { get; set; }

    public Promises Remove { get; set; }

    /// <exception cref="Refusal"><c>draft.numbers</c></exception>
    public BulkChange Change() => new(Kind)
    {
        BasisPoints = Kind is BulkKind.Price ? (int)Hundredths(Percent, "百分比请填数字，如 10 或 -5") : 0,
        Plus = new(Kind is BulkKind.Price ? Hundredths(Plus, "金额请填数字，如 5 或 -2.50") : 0),
        Rounding = Rounding, CategoryCode = CategoryCode, FreightTemplateId = Id<FreightTemplate>.TryParse(Template, null, out var template) ? template : null,
        Freight = new(Kind is BulkKind.Freight ? Hundredths(Freight, "请填写运费，包邮填0") : 0), Add = Add, Remove = Remove,
    };

    private static long Hundredths(string typed, string otherwise)
    {
        if (typed.Trim().Length == 0) return 0;
        return decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number * 100 == decimal.Truncate(number * 100) && Math.Abs(number) < 10_000_000m
            ? (long)(number * 100) : throw new Refusal("draft.numbers", otherwise);
    }
}
