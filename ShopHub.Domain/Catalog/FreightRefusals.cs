using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

public static class FreightRefusals
{
    public static Refusal NameTaken() => new("freight.name-taken", "已有同名的运费模板") { Field = "name" };

    public static Refusal TooMany() => new("freight.too-many", $"最多{FreightTemplate.MostPerShop}个运费模板");

    public static Refusal InUse(int products) => new("freight.in-use", $"{products}件商品正在使用这个模板，请先给它们换一个");

    public static Refusal Unmeasured(int products, FreightBy by) =>
        new("freight.unmeasured", $"有{products}件商品还没有填写{(by is FreightBy.Weight ? "重量" : "体积")}，填好后才能这样计费") { Field = "by" };

    /// <summary>A product is to be sent by a template it lacks the measure for.</summary>
    public static Refusal NeedsMeasure(FreightBy by) => by is FreightBy.Weight
        ? new("freight.needs-weight", "按重量计费的模板需要填写每件重量") { Field = "Grams" }
        : new("freight.needs-volume", "按体积计费的模板需要填写每件体积") { Field = "CubicCm" };
}
