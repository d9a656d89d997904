using System.Globalization;
using ShopHub.Data.Catalog.Bulk;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Storefront.Products;

namespace ShopHub.Web.MerchantConsole.Products.Bulk;

public static class BulkWords
{
    public static IReadOnlyList<(BulkKind Kind, string Name)> Kinds { get; } =
        [(BulkKind.Price, "改价"), (BulkKind.Category, "改类目"), (BulkKind.Freight, "改运费"), (BulkKind.Promises, "改服务承诺"), (BulkKind.List, "上架"), (BulkKind.TakeOff, "下架")];

    /// <summary>The change in one line.</summary>
    public static string Says(BulkChange change, Func<Id<FreightTemplate>, string> template) => change.Kind switch
    {
        BulkKind.Price => "价格" + string.Join("，", Prices(change)),
        BulkKind.Category => $"类目改为{CategoryTable.NameOf(change.CategoryCode)}",
        BulkKind.Freight => change.FreightTemplateId is { } id ? $"运费模板改为“{template(id)}”" : change.Freight.IsZero ? "改为包邮" : $"固定运费改为{change.Freight}",
        BulkKind.Promises => string.Join("，", ((string[])[Named("增加", change.Add), Named("去掉", change.Remove)]).Where(t => t.Length > 0)),
        BulkKind.List => "上架",
        BulkKind.TakeOff => "下架",
    };

    /// <summary>One product before and after it.</summary>
    public static (string Before, string After) Of(BulkPreviewRow row, BulkChange change, Func<Id<FreightTemplate>, string> template)
    {
        return change.Kind switch
        {
            BulkKind.Price => (Span(row.Before), Span(row.After)),
            BulkKind.List => (row.Status.Text(), ListingStatus.On.Text()),
            BulkKind.TakeOff => (row.Status.Text(), ListingStatus.OffByMerchant.Text()),
            BulkKind.Category => Both(ContentPart.Category),
            BulkKind.Freight => (Sent(row.Before), Sent(row.After)),
            BulkKind.Promises => Both(ContentPart.Promises),
        };

        (string, string) Both(ContentPart part) =>
            (ContentWords.Says(row.Before, row.After, new(part), template), ContentWords.Says(row.After, row.Before, new(part), template));

        string Sent(ProductContent content) => content.FreightTemplateId is { } id ? $"模板“{template(id)}”" : content.Freight.IsZero ? "包邮" : $"{content.Freight}";
    }

    private static string Span(ProductContent content)
    {
        var prices = content.Skus.Where(s => s.IsActive).Select(s => s.Price).DefaultIfEmpty().ToList();
        return prices.Min() == prices.Max() ? $"{prices[0]}" : $"{prices.Min()} 至 {prices.Max()}";
    }

    private static string Named(string verb, Promises promises) => promises is Promises.None ? "" : verb + string.Join('、', PromiseWords.Of(promises).Select(p => p.Name));

    private static IEnumerable<string> Prices(BulkChange change)
    {
        if (change.BasisPoints != 0) yield return $"{(change.BasisPoints > 0 ? "涨" : "降")}{(Math.Abs(change.BasisPoints) / 100m).ToString("0.##", CultureInfo.InvariantCulture)}%";
        if (!change.Plus.IsZero) yield return change.Plus.Fen > 0 ? $"加{change.Plus}" : $"减{-change.Plus}";
        if (change.Rounding is not PriceRounding.Fen) yield return change.Rounding is PriceRounding.Jiao ? "四舍五入到角" : "四舍五入到元";
    }
}
