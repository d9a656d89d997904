using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Shelves;

public static class GroupRefusals
{
    public static Refusal Name() => new("group.name", $"分组名称需为1至{GroupPolicy.LongestName}个字") { Field = nameof(ProductGroup.Name) };

    public static Refusal NameTaken() => new("group.name-taken", "已有同名的分组") { Field = nameof(ProductGroup.Name) };

    public static Refusal TooMany() => new("group.too-many", $"每家店最多{GroupPolicy.MostOfAShop}个分组，请先删除不用的分组");

    public static Refusal TooFull() => new("group.too-full", $"手动分组最多{GroupPolicy.MostByHand}件商品，请改用自动规则");

    public static Refusal EmptyRule() => new("group.rule", "请至少设置一个条件") { Field = nameof(ProductGroup.Rule) };

    public static Refusal PriceRange() => new("group.price", "最低价不能高于最高价，且不能小于零") { Field = nameof(GroupRule.LeastPrice) };

    public static Refusal Word() => new("group.word", $"名称关键词最多{GroupPolicy.LongestWord}个字") { Field = nameof(GroupRule.TitleWord) };

    public static Refusal ByRule() => new("group.by-rule", "自动分组按规则选商品，不能手动增减");
}
