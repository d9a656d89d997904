using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Grievances;

public static class GrievanceRefusals
{
    public static Refusal NotNow() => new("grievance.not-now", $"付款后到订单完成{GrievancePolicy.FileDays}天内可以投诉");

    public static Refusal Kind() => new("grievance.kind", "请选择投诉原因") { Field = "Kind" };

    public static Refusal OpenAlready() => new("grievance.open-already", "这笔订单的同一原因已有进行中的投诉");

    public static Refusal Words() => new("grievance.words", $"请填写{GrievancePolicy.FewestWords}至{GrievancePolicy.MostWords}字的说明") { Field = "Words" };

    public static Refusal Amount(Money most) => new("grievance.amount", $"赔付金额应在 {GrievancePolicy.Least} 到 {most} 之间") { Field = "Amount" };

    public static Refusal NotAsked() => new("grievance.not-asked", "现在不需要您举证，请刷新后再看");

    public static Refusal Said() => new("grievance.said", "您在这一轮已经提交过说明");

    public static Refusal TooManyRounds() => new("grievance.rounds", $"最多要求{GrievancePolicy.MostRounds}轮举证，请作出裁定");

    public static Refusal NoReturnAddress() => new("grievance.return-address", "店铺没有退货地址，不能裁定先退货");

    public static Refusal AppealOver() => new("grievance.appeal-over", "申诉期已过，或已经申诉过");

    public static Refusal SamePerson() => new("grievance.same-person", "申诉须由另一位同事处理");

    public static Refusal OwnShop() => new("grievance.own-shop", "您在这家店铺任职，须由其他同事处理");
}
