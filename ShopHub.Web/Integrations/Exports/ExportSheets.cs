using System.Globalization;
using System.Text;
using System.Text.Json;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Data.Exports;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.MerchantConsole.Orders;

namespace ShopHub.Web.Integrations.Exports;

/// <summary>What stands in the columns of an export.</summary>
internal static class ExportSheets
{
    /// <summary>Characters that a cell of a workbook holds.</summary>
    private const int LongestCell = 32_000;

    public static readonly string[] OrderHead =
        ["订单号", "状态", "下单时间", "付款时间", "发货时间", "完成时间", "商品", "规格", "规格编码", "单价（元）", "数量", "商品实付（元）", "运费（元）", "订单应付（元）", "已退款（元）", "收件人", "手机号", "省", "市", "区", "详细地址", "买家留言"];

    public static readonly string[] ProductHead = [.. SheetFields.Template.Select(t => t.Name), "状态", "已售"];

    /// <summary>A row a line; what belongs to the whole order stands in its first one, so that sums are right.</summary>
    public static IEnumerable<object?[]> Rows(ExportedOrder order)
    {
        var (to, isFirst) = (order.ShipTo, true);
        foreach (var line in order.Lines)
        {
            yield return
            [
                order.Number, order.Status.Text(), At(order.PlacedAt), At(order.PaidAt), At(order.ShippedAt), At(order.CompletedAt), line.Title, line.OptionsText, line.SkuCode,
                new Money(line.UnitPriceFen), line.Quantity, new Money(line.CashFen), isFirst ? order.Freight : "", isFirst ? order.Payable : "", isFirst ? order.Refunded : "",
                to.Receiver, to.Phone, to.Province, to.City, to.District, to.Street, order.Remark,
            ];
            isFirst = false;
        }
    }

    /// <summary>In the columns of the template, so that the file can be changed and imported again.</summary>
    public static IEnumerable<object?[]> Rows(ExportedProduct product, string site)
    {
        var isFirst = true;
        foreach (var sku in product.Skus)
        {
            yield return
            [
                product.Code, product.Title, isFirst ? product.Subtitle : "", CategoryTable.NameOf(product.CategoryCode), isFirst && product.Html.Length <= LongestCell ? product.Html : "",
                isFirst ? PromisesOf(product) : "", product.Status is ListingStatus.On ? "是" : "否", isFirst ? product.Freight : "",
                .. Enumerable.Range(0, 3).SelectMany(i => (object?[])[product.OptionNames.ElementAtOrDefault(i) ?? "", sku.Values.ElementAtOrDefault(i) ?? ""]),
                sku.Code, new Money(sku.PriceFen), sku.OnHand, isFirst ? string.Join('\n', Addresses(product, site)) : "",
                isFirst ? product.Template ?? "" : "", isFirst && product.Grams > 0 ? product.Grams / 1_000m : "", isFirst && product.CubicCm > 0 ? product.CubicCm : "", isFirst ? string.Join('\n', product.Attributes.Select(SheetAttributes.Cell)) : "",
                MerchantConsole.Products.ProductWords.Text(product.Status), isFirst ? product.Sold : "",
            ];
            isFirst = false;
        }
    }

    /// <summary>As another ShopHub reads it.</summary>
    public static byte[] Moved(ExportedProduct product, string site) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new MovedProduct
    {
        Code = product.Code, Title = product.Title, Subtitle = product.Subtitle, Category = CategoryTable.NameOf(product.CategoryCode),
        Html = product.Html.Replace("src=\"/u/", $"src=\"{site}u/", StringComparison.Ordinal), Promises = [.. PromisesOf(product).Split('、').Where(p => p != "无")],
        Listed = product.Status is ListingStatus.On, FreightFen = product.Freight.Fen, Grams = product.Grams, CubicCm = product.CubicCm, Attributes = [.. product.Attributes.Select(SheetAttributes.Cell)], Options = product.OptionNames, Pictures = [.. Addresses(product, site)],
        Skus = [.. product.Skus.Select(s => new MovedSku(s.Code, s.Values, s.PriceFen, s.OnHand))],
    }, ShopHubJson.Options));

    private static string PromisesOf(ExportedProduct product) =>
        product.Promises is Promises.None ? "无" : string.Join('、', SheetText.PromiseWords.Where(p => product.Promises.HasFlag(p.Promise)).Select(p => p.Words));

    private static IEnumerable<string> Addresses(ExportedProduct product, string site) =>
        product.Pictures.Select(url => url.StartsWith('/') ? site.TrimEnd('/') + url : url);

    private static string At(DateTimeOffset? instant) =>
        instant is { } at ? ShopCalendar.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";
}
