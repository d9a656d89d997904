using System.Net;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>One product as the demo's tables write it down.</summary>
/// <param name="Options">颜色=米白|雾蓝+5;尺码=S|M: names, values and what a value costs more, in yuan.</param>
/// <param name="Points">What speaks for it, parted by 。</param>
/// <param name="Facts">产地=浙江;净含量=100g</param>
/// <param name="Grade">Of a second-hand thing; its faults stand among the facts.</param>
internal sealed record Goods(
    string Picture, string Category, decimal Yuan, string Title, string Subtitle, string Options, string Points, string Facts, Grade? Grade = null)
{
    public string Code => Picture.ToUpperInvariant();

    public Product Draft(Merchant shop, DateTimeOffset now)
    {
        var product = Product.Draft(shop.Id, Category, Code, Title, now);
        product.Subtitle = Brief();
        product.OptionNames = [.. Dimensions().Select(d => d.Name)];
        product.CoverUrl = $"/demo/{Picture}.webp";
        product.Promises = PromisesOf(shop.Subject);
        if (Grade is { } grade) product.Condition = new(grade, Pairs(Facts).First(f => f.Name == "瑕疵").Value, []);
        product.Attributes = [.. Pairs(Facts).Where(f => f.Name != "瑕疵").Select(f => new ProductAttribute(f.Name, f.Value))];
        product.Freight = Yuan >= 60 ? Money.Zero : Money.Yuan(6);
        return product;
    }

    public List<Sku> Skus(Product product)
    {
        var skus = new List<Sku>();
        foreach (var (values, more) in Combinations())
            skus.Add(Sku.Of(product, $"{Code}-{skus.Count + 1:00}", values, Money.Yuan(Yuan + more), skus.Count));

        return skus;
    }

    public IEnumerable<ProductPicture> Pictures(Product product) =>
    [
        ProductPicture.Of(product.Id, 1, $"/demo/{Picture}.webp", 480, 480, Title),
        ProductPicture.Of(product.Id, 2, $"/demo/{Picture}-2.webp", 480, 480, $"{Title} 细节"),
    ];

    public string Html()
    {
        var points = string.Concat(Points.Split('。', StringSplitOptions.RemoveEmptyEntries).Select(p => $"<li>{Text(p)}</li>"));
        return $"<p>{Text(Subtitle)}</p><ul>{points}</ul>"
            + "<h3>温馨提示</h3><p>图片为示意，颜色与大小以实物为准。收货后请先检查包装，如有问题请在订单中联系我们。</p>";
    }

    /// <summary>As much of it as fits under a title.</summary>
    private string Brief() => Subtitle.Split('，').Aggregate((brief, more) => brief.Length + 1 + more.Length <= ProductAbout.LongestSubtitle ? $"{brief}，{more}" : brief);

    private static string Text(string words) => WebUtility.HtmlEncode(words);

    private Promises PromisesOf(Subject subject)
    {
        var promises = Promises.None;
        if (Category is not ("FRESH" or "SECOND" or "FOOD")) promises |= Promises.NoReasonReturn;
        if (subject is Subject.Enterprise) promises |= Promises.FakePaysThree;
        if (Category is "FRESH" or "FOOD") promises |= Promises.DamageCover;
        if (Category is "FRESH" or "DIGITAL") promises |= Promises.ShipIn24Hours;
        return promises;
    }

    private IEnumerable<(string[] Values, decimal More)> Combinations() =>
        Dimensions().Aggregate(
            (IEnumerable<(string[] Values, decimal More)>)[([], 0m)],
            (made, next) => made.SelectMany(m => next.Values.Select(v => ((string[])[.. m.Values, v.Value], m.More + v.More))));

    private IEnumerable<(string Name, (string Value, decimal More)[] Values)> Dimensions() =>
        Pairs(Options).Select(d => (d.Name, d.Value.Split('|').Select(Priced).ToArray()));

    private static (string, decimal) Priced(string value) =>
        value.Split('+') is [var name, var more] ? (name, decimal.Parse(more)) : (value, 0m);

    private static IEnumerable<(string Name, string Value)> Pairs(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (p[0], p[1]));
}
