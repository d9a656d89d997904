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

    public static Refusal ShopNotOnboarded() => new("payment.shop-not-onboarded", "店铺尚未开通收款，暂时无法下单");

    public static Refusal TooManyShops(int most) => new("payment.too-many-shops", $"一次最多结算{most}家店铺的商品，请分开下单");

    public static Refusal NotPayable() => new("payment.not-payable", "该订单已付款或已关闭");
}
