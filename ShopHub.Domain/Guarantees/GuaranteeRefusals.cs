using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Guarantees;

public static class GuaranteeRefusals
{
    public static Refusal NotPromised() => new("guarantee.not-promised", "这件商品没有这项保障，或已超过保障期");

    public static Refusal Before() => new("guarantee.before", "这件商品已经申请过这项保障，每项只能申请一次");

    public static Refusal Compensated() => new("guarantee.compensated", "这件商品已经得到同类赔付");

    public static Refusal Pieces(int most) => new("guarantee.pieces", $"件数应为1到{most}") { Field = "Pieces" };

    public static Refusal Percent() => new("guarantee.percent", "损坏程度应为1%到100%") { Field = "Percent" };

    public static Refusal Costs(Money most) => new("guarantee.costs", $"费用应在 {Money.Zero} 到 {most} 之间") { Field = "Costs" };

    public static Refusal Small(Money least) => new("guarantee.small", $"赔付不足 {least}，无法转账") { Field = "Percent" };

    public static Refusal More() => new("guarantee.more", "不能超过买家的诉求") { Field = "Costs" };

    public static Refusal Words() => new("guarantee.words", $"请填写{GuaranteePolicy.FewestWords}至{GuaranteePolicy.MostWords}字的说明") { Field = "Words" };

    public static Refusal NoPictures() => new("guarantee.pictures", "请附上图片作为证据") { Field = "Pictures" };

    public static Refusal NotAsked() => new("guarantee.not-asked", "现在不需要您举证，请刷新后再看");

    public static Refusal Said() => new("guarantee.said", "您在这一轮已经提交过说明");

    public static Refusal TooManyRounds() => new("guarantee.rounds", $"最多要求{GuaranteePolicy.MostRounds}轮举证，请作出裁定");

    public static Refusal SamePerson() => new("guarantee.same-person", "大额赔付须由另一位同事复核");

    public static Refusal OwnShop() => new("guarantee.own-shop", "您在这家店铺任职，须由其他同事处理");
}
