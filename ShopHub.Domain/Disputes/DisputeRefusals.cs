using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Disputes;

public static class DisputeRefusals
{
    public static Refusal Words() =>
        new("dispute.words", $"请填写{DisputePolicy.FewestWords}至{DisputePolicy.MostWords}字的说明") { Field = "Words" };

    public static Refusal Refund(Money most) => new("dispute.refund", $"退款金额应在 {Money.Zero} 到 {most} 之间") { Field = "Refund" };

    public static Refusal Offer(Money most) => new("dispute.offer", $"和解金额应大于0，不超过 {most}") { Field = "Refund" };

    public static Refusal TooManyOffers() => new("dispute.offers", $"最多提出{DisputePolicy.MostOffers}次和解方案");

    public static Refusal NoOffer() => new("dispute.no-offer", "商家没有待确认的和解方案");

    public static Refusal Before() => new("dispute.before", "这笔售后已经申请过平台介入，每笔售后只能申请一次");

    public static Refusal NotNow() => new("dispute.not-now", "现在不能申请平台介入，请刷新后再看");

    public static Refusal NotAsked() => new("dispute.not-asked", "现在不需要您补充，请刷新后再看");

    public static Refusal SaidAlready() => new("dispute.said", "您在这一轮已经提交过说明");

    public static Refusal ExtendedAlready() => new("dispute.extended", "本轮举证已经延长过一次");

    public static Refusal TooManyRounds() => new("dispute.rounds", $"最多要求{DisputePolicy.MostRounds}轮举证，请作出裁定");

    public static Refusal AppealOver(DateTimeOffset by) => new("dispute.appeal-over", $"申诉期已于{ShopCalendar.Local(by):M月d日 HH:mm}结束");

    public static Refusal NothingToRefund() => new("dispute.nothing", "不退款时不需要退货") { Field = "WithReturn" };

    public static Refusal LiableBuyer() => new("dispute.liable", "判定买家责任时不能退款，请核对责任和金额") { Field = "Liable" };

    public static Refusal LiableMerchant() => new("dispute.liable", "判定商家责任时应有退款，请核对责任和金额") { Field = "Liable" };

    public static Refusal NoCompensation() => new("dispute.compensation", "判定商家有责任时才能要求赔付") { Field = "Basis" };

    public static Refusal Guaranteed() => new("dispute.guaranteed", "买家已就这件商品申请假一赔三，请在保障单里裁定，不能重复赔付") { Field = "Basis" };

    public static Refusal Appraisal(Money most) => new("dispute.appraisal", $"鉴定费应在 {Money.Zero} 到 {most} 之间，只用于假货") { Field = "Appraisal" };

    public static Refusal NotYours() => new("dispute.not-yours", "这件纠纷由其他同事处理");

    public static Refusal Taken() => new("dispute.taken", "这件纠纷已有人领取");

    public static Refusal AnotherPerson() => new("dispute.another-person", "作出原裁定的人不能复核，须由另一位同事处理");

    public static Refusal OwnShop() => new("dispute.own-shop", "您在这家店铺任职，须由其他同事处理");
}
