using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>What each column is called: in our own template, and elsewhere.</summary>
public static class SheetFields
{
    /// <summary>The template's columns in their order; a moved shop and Taobao's files are told in them.</summary>
    public static IReadOnlyList<(ImportField Field, string Name)> Template { get; } =
    [
        (ImportField.Code, "商品编码"), (ImportField.Title, "商品标题"), (ImportField.Subtitle, "副标题"), (ImportField.Category, "类目"), (ImportField.Story, "商品详情"), (ImportField.Promises, "服务承诺"), (ImportField.Listing, "是否上架"), (ImportField.Freight, "运费（元）"),
        (ImportField.Option1Name, "规格名1"), (ImportField.Option1Value, "规格值1"), (ImportField.Option2Name, "规格名2"), (ImportField.Option2Value, "规格值2"), (ImportField.Option3Name, "规格名3"), (ImportField.Option3Value, "规格值3"),
        (ImportField.SkuCode, "规格编码"), (ImportField.Price, "价格（元）"), (ImportField.Stock, "库存"), (ImportField.Pictures, "图片"),
        (ImportField.Template, "运费模板"), (ImportField.Weight, "重量（千克）"), (ImportField.Volume, "体积（立方厘米）"), (ImportField.Attributes, "商品参数"),
    ];

    /// <summary>Our own template is known by these; older ones have no more.</summary>
    public static IEnumerable<string> Marks => Template.Where(t => t.Field < ImportField.Template).Select(t => t.Name);

    /// <summary>The column an error file adds; read again it is not part of the table.</summary>
    public const string Reason = "错误原因";

    /// <summary>Other names, without signs and in small letters; Shopify's first.</summary>
    private static readonly (ImportField Field, string[] Names)[] s_known =
    [
        (ImportField.Code, ["handle", "商品编码", "商品编号", "商品货号", "货号", "款号", "productcode", "code", "spu", "spu编码", "productid", "商家编码"]),
        (ImportField.Title, ["title", "商品标题", "标题", "商品名称", "名称", "品名", "productname", "name", "宝贝名称", "宝贝标题"]),
        (ImportField.Subtitle, ["副标题", "卖点", "短标题", "subtitle", "宝贝卖点"]),
        (ImportField.Category, ["type", "类目", "分类", "商品分类", "品类", "productcategory", "category", "producttype"]),
        (ImportField.Story, ["bodyhtml", "商品详情", "详情", "描述", "商品描述", "详情描述", "description", "body", "宝贝描述"]),
        (ImportField.Promises, ["服务承诺", "承诺", "服务", "promises"]),
        (ImportField.Listing, ["status", "是否上架", "上架", "状态", "listed"]),
        (ImportField.Published, ["published", "是否发布"]),
        (ImportField.Freight, ["运费元", "运费", "邮费", "freight", "shippingfee"]),
        (ImportField.Option1Name, ["option1name", "规格名1", "规格1名称"]), (ImportField.Option1Value, ["option1value", "规格值1", "规格1", "规格", "颜色", "款式", "option", "variant"]),
        (ImportField.Option2Name, ["option2name", "规格名2", "规格2名称"]), (ImportField.Option2Value, ["option2value", "规格值2", "规格2", "尺码", "尺寸", "size"]),
        (ImportField.Option3Name, ["option3name", "规格名3", "规格3名称"]), (ImportField.Option3Value, ["option3value", "规格值3", "规格3"]),
        (ImportField.SkuCode, ["variantsku", "规格编码", "sku", "sku编码", "skucode", "条码", "barcode"]),
        (ImportField.Price, ["variantprice", "价格元", "价格", "售价", "销售价", "单价", "price", "宝贝价格"]),
        (ImportField.Stock, ["variantinventoryqty", "库存", "库存数量", "数量", "stock", "inventory", "qty", "quantity", "宝贝数量"]),
        (ImportField.Pictures, ["imagesrc", "图片", "主图", "商品图片", "图片链接", "图片地址", "images", "image", "picture", "pictures"]),
        (ImportField.Template, ["运费模板", "运费模版", "freighttemplate", "shippingprofile"]), (ImportField.Weight, ["重量千克", "重量", "重量kg", "weight", "weightkg"]), (ImportField.Volume, ["体积立方厘米", "体积", "体积cm3", "volume"]),
        (ImportField.Attributes, ["商品参数", "参数", "属性", "商品属性", "宝贝属性", "attributes"]),
    ];

    /// <summary>As the mapping screen calls it.</summary>
    public static string NameOf(ImportField field) => field is ImportField.Published ? "是否发布" : Template.First(t => t.Field == field).Name;

    /// <summary>What the columns are, by their names; each field and each column at most once.</summary>
    public static Dictionary<string, int> Guess(string[] head)
    {
        var names = Array.ConvertAll(head, Plain);
        Dictionary<string, int> found = [];
        foreach (var (field, known) in s_known)
        {
            var at = known.Select(name => Array.IndexOf(names, name)).FirstOrDefault(i => i >= 0 && !found.ContainsValue(i), -1);
            if (at >= 0) found[field.ToString()] = at;
        }

        return found;
    }

    /// <summary>What a table cannot do without and does not have.</summary>
    public static List<string> Missing(IReadOnlyDictionary<string, int> columns)
    {
        List<string> missing = [];
        if (!columns.ContainsKey(nameof(ImportField.Title))) missing.Add(NameOf(ImportField.Title));
        if (!columns.ContainsKey(nameof(ImportField.Price))) missing.Add(NameOf(ImportField.Price));
        if (!columns.ContainsKey(nameof(ImportField.Code)) && !columns.ContainsKey(nameof(ImportField.SkuCode))) missing.Add($"{NameOf(ImportField.Code)}或{NameOf(ImportField.SkuCode)}");
        return missing;
    }

    /// <summary>Places by field, -1 for none.</summary>
    public static int[] Places(IReadOnlyDictionary<string, int> columns) =>
        [.. Enum.GetValues<ImportField>().Select(f => columns.TryGetValue(f.ToString(), out var at) ? at : f is ImportField.Code && columns.TryGetValue(nameof(ImportField.SkuCode), out var sku) ? sku : -1)];

    /// <summary>By which a table of the same columns is known again.</summary>
    public static string KeyOf(string[] head) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', head.Where(n => n != Reason).Select(Plain)))));

    private static string Plain(string name) => string.Concat(name.Take(60).Select(char.ToLowerInvariant).Where(char.IsLetterOrDigit));
}
