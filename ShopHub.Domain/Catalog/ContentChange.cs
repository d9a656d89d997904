using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>A part of a product that can be told apart from the others when it changes.</summary>
public enum ContentPart
{
    Title, Subtitle, Category, Pictures, Attributes, Detail, Freight, Template, Weight, Volume, Promises, Limit, Condition, Presale, Options,
    NewSku, SkuPrice, SkuValues, SkuOffered, GoneSku,
}

/// <summary>One thing that two contents of a product do not agree on.</summary>
/// <param name="Sku">The combination it is about; null for the product's own.</param>
/// <param name="Shown">How that combination is called.</param>
public sealed record ContentChange(ContentPart Part, Id<Sku>? Sku = null, string Shown = "")
{
    /// <summary>What has changed, as people call it.</summary>
    public string What => Part switch
    {
        ContentPart.Title => "商品名称",
        ContentPart.Subtitle => "副标题",
        ContentPart.Category => "类目",
        ContentPart.Pictures => "商品图",
        ContentPart.Attributes => "商品参数",
        ContentPart.Detail => "商品详情",
        ContentPart.Freight => "运费",
        ContentPart.Template => "运费模板",
        ContentPart.Weight => "重量",
        ContentPart.Volume => "体积",
        ContentPart.Promises => "服务承诺",
        ContentPart.Limit => "限购",
        ContentPart.Condition => "成色与瑕疵",
        ContentPart.Presale => "预售",
        ContentPart.Options => "规格名称",
        ContentPart.NewSku => $"新增规格{Named}",
        ContentPart.SkuPrice => Shown.Length == 0 ? "价格" : $"{Named}的价格",
        ContentPart.SkuValues => $"{Named}的规格值",
        ContentPart.SkuOffered => $"{Named}是否在售",
        ContentPart.GoneSku => $"不再新增{Named}",
    };

    private string Named => Shown.Length == 0 ? "默认规格" : $"“{Shown}”";

    internal bool IsSame(ContentChange other) => Part == other.Part && Sku == other.Sku;
}
