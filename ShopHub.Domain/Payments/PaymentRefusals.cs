using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

public static class PaymentRefusals
{
    public static Refusal IncidentNote() => new("incident.note", "请写明核实和处理的情况，4至400字") { Field = "Note" };

    public static Refusal IncidentResolved() => new("incident.resolved", "这条异常已有人处理");

    public static Refusal RefundNotClosed() => new("refund.not-closed", "渠道关闭的退款才能换单号重退");

    public static Refusal RefundOver() => new("refund.over", "这笔退款已经结束");

    public static Refusal RefundNotByHand() => new("refund.not-by-hand", "渠道仍可能退成这笔款，不能再线下付款");

    public static Refusal RefundNote() => new("refund.note", "请写明付款方式和凭证号，6至200字") { Field = "Note" };

    public static Refusal RefundNotAbnormal() => new("refund.not-abnormal", "渠道退款异常的款才能改退到银行卡");

    public static Refusal RefundIsHome() => new("refund.is-home", "款项已退到平台的银行账户，请从那里付给买家");

    public static Refusal ShopsCard() => new("refund.shops-card", "这笔款在店铺的二级商户号下，会退到店铺的银行卡；请退到买家的银行卡，或转到买家的微信零钱");

    public static Refusal CardOpen() => new("refund.card-open", "已申请退到银行卡，结束前不能用别的方式付款");

    public static Refusal CardNotAsked() => new("refund.card-not-asked", "没有待复核的银行卡退款，可能已有人处理");

    public static Refusal CardSamePerson() => new("refund.same-person", "复核人不能是申请人本人");

    public static Refusal Card(string field, string says) => new("refund.card", says) { Field = field };

    public static Refusal TransferOpen() => new("refund.transfer-open", "已有一笔转账在办，结束前不能用别的方式付款");

    public static Refusal TransferSamePerson() => new("transfer.same-person", "复核人不能是申请人本人");

    public static Refusal TransferNotWaiting() => new("transfer.not-waiting", "买家确认前才能撤回转账");

    public static Refusal TransferTooSmall(Money least) => new("transfer.too-small", $"渠道转账最少 {least}，请改用其他方式付款");

    public static Refusal TransferName(Money from) => new("transfer.name", $"转账满 {from} 要核对收款人的真实姓名，2至30字") { Field = "Name" };

    public static Refusal ShopNotOnboarded() => new("payment.shop-not-onboarded", "店铺尚未开通收款，暂时无法下单");

    public static Refusal TooManyShops(int most) => new("payment.too-many-shops", $"一次最多结算{most}家店铺的商品，请分开下单");

    public static Refusal NotPayable() => new("payment.not-payable", "该订单已付款或已关闭");
}
