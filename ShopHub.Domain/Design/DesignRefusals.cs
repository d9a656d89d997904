using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Design;

public static class DesignRefusals
{
    public static Refusal TooManyBlocks() => new("design.too-many-blocks", $"一个页面最多{DesignPolicy.MostBlocks}个模块，请先删除不用的模块");

    public static Refusal Block() => new("design.block", "这个模块的内容不完整，请刷新后再试");

    public static Refusal TooLong(string what, int most) => new("design.too-long", $"{what}最多{most}个字");

    public static Refusal TooManyPictures() => new("design.too-many-pictures", $"每个模块最多{DesignPolicy.MostPictures}张图片");

    public static Refusal TooManyProducts() => new("design.too-many-products", $"每个模块最多{DesignPolicy.MostProducts}件商品");

    public static Refusal ForeignPicture() => new("design.picture", "只能使用本店上传的图片或本店的商品图");

    public static Refusal Theme() => new("design.theme", "请选择列表中的样式");

    public static Refusal Contrast(ContrastCheck faint) => new(
        "design.contrast", $"{faint.Says}看不清：对比度 {faint.Ratio:0.00}，至少需要 {faint.Least:0.0}。最接近的可用颜色是 {faint.Proposal}")
    { Field = faint.Field };

    public static Refusal PlanTime() => new("design.plan-time", $"发布时间需在现在之后、{DesignPolicy.PlannedAhead}天之内");

    public static Refusal NothingPlanned() => new("design.nothing-planned", "没有定时发布，可能已经发布或被同事取消");

    public static Refusal Empty() => new("design.empty", "页面还没有模块，请至少添加一个");

    public static Refusal NotPublished() => new("design.not-published", "店铺页用的已是默认样式");
}
