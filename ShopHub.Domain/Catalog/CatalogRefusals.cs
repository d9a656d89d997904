using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

public static class CatalogRefusals
{
    public static Refusal Title() => new("product.title", "商品标题需3至60字，且不能只有数字或符号") { Field = "Title" };

    public static Refusal Forbidden(string kind) => new("product.forbidden", $"平台禁止销售{kind}") { Field = "Title" };

    public static Refusal NoSku() => new("product.no-sku", "请至少保留一个在售规格");

    public static Refusal Price() => new("sku.price", "价格需在0.01元至1000万元之间") { Field = "Price" };

    public static Refusal NoGrade() => new("product.grade", "二手商品请选择成色并写明瑕疵") { Field = "Grade" };

    public static Refusal Faults() => new("product.faults", $"请写明瑕疵，1至{Condition.LongestFaults}字；没有也请写“无”") { Field = "Faults" };

    public static Refusal FaultPictures() => new("product.fault-pictures", $"瑕疵图最多{Condition.MostPictures}张；有故障或缺件的至少一张") { Field = "FaultPictures" };

    public static Refusal OneOfItsKind() => new("product.one-of-its-kind", "二手商品一件一个页面：不分规格，库存最多1件") { Field = "Variants" };

    public static Refusal Detail() => new("product.detail", "商品详情太长，请减少文字或表格") { Field = "Detail" };

    public static Refusal DetailPictures() => new("product.detail-pictures", $"商品详情最多{DetailHtml.MostPictures}张图片") { Field = "Detail" };

    public static Refusal NothingEdited() => new("edit.nothing", "没有要发布的改动");

    public static Refusal PlanTime() => new("listing.plan-time", $"上架时间需在现在之后、{ListingPlan.MostDays}天之内");

    /// <summary>A version is restored while a draft is under way: it is not thrown away by itself.</summary>
    public static Refusal EditUnderWay() => new("edit.under-way", "这件商品有未发布的修改稿，请先发布或放弃它");
}
