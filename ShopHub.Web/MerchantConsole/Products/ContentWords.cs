using System.Globalization;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Storefront.Products;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>A part of a product's content in words, for comparing.</summary>
public static class ContentWords
{
    private const int LongestDetail = 300;

    /// <param name="template">The name of a freight template.</param>
    public static string Says(ProductContent content, ProductContent other, ContentChange change, Func<Id<FreightTemplate>, string> template) => change.Part switch
    {
        ContentPart.Title => content.Title,
        ContentPart.Subtitle => content.Subtitle.Length == 0 ? "无" : content.Subtitle,
        ContentPart.Category => CategoryTable.NameOf(content.CategoryCode),
        ContentPart.Pictures => $"{content.Pictures.Count}张",
        ContentPart.Attributes => content.Attributes.Count == 0 ? "无" : string.Join('\n', content.Attributes.Select(a => $"{a.Name}：{a.Value}")),
        ContentPart.Detail => Detail(content.Html, other.Html),
        ContentPart.Freight => content.Freight.IsZero ? "包邮" : $"{content.Freight}",
        ContentPart.Template => content.FreightTemplateId is { } id ? template(id) : "固定运费",
        ContentPart.Weight => content.Grams == 0 ? "未填写" : $"{(content.Grams / 1_000m).ToString("0.###", CultureInfo.InvariantCulture)}千克",
        ContentPart.Volume => content.CubicCm == 0 ? "未填写" : $"{content.CubicCm:#,##0}立方厘米",
        ContentPart.Promises => content.Promises is Promises.None ? "无" : string.Join('、', PromiseWords.Of(content.Promises).Select(p => p.Name)),
        ContentPart.Limit => content.Limit.Words,
        ContentPart.Condition => content.Condition is { } condition ? $"{condition.Words}，{condition.Pictures.Count}张瑕疵图" : "不是二手商品",
        ContentPart.Presale => content.Presale is { } presale ? $"{presale.Words}，{ShopCalendar.Local(presale.EndsAt):M月d日 HH:mm}结束" : "现货",
        ContentPart.Options => string.Join('、', content.OptionNames),
        ContentPart.NewSku or ContentPart.SkuPrice or ContentPart.SkuValues or ContentPart.SkuOffered or ContentPart.GoneSku => OfSku(content.Skus.FirstOrDefault(s => s.Id == change.Sku), change.Part),
    };

    private static string OfSku(OfferedSku? sku, ContentPart part) => sku is null ? "无" : part switch
    {
        ContentPart.SkuPrice => $"{sku.Price}",
        ContentPart.SkuValues => sku.Shown,
        ContentPart.SkuOffered => sku.IsActive ? "在售" : "停售",
        _ => $"{sku.Price}，{(sku.IsActive ? "在售" : "停售")}",
    };

    /// <summary>The lines the other has not.</summary>
    private static string Detail(string html, string other)
    {
        var (lines, others) = (DetailHtml.Lines(html), DetailHtml.Lines(other));
        var own = string.Join('\n', lines.Except(others));
        if (own.Length == 0) return lines.Count == 0 ? "无" : others.Except(lines).Any() ? "没有这几行" : "文字相同，图片或排版不同";
        return own.Length > LongestDetail ? own[..LongestDetail] + "…" : own;
    }
}
