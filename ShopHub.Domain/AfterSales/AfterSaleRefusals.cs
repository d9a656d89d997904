using ShopHub.Domain.Shared;

namespace ShopHub.Domain.AfterSales;

public static class AfterSaleRefusals
{
    public static Refusal Pieces() => new("after-sale.pieces", "申请件数超出可退数量") { Field = "Pieces" };

    public static Refusal Words() => new("after-sale.words", "说明最多500字") { Field = "Words" };

    public static Refusal Why() => new("after-sale.why", "请填写4至200字的拒绝说明") { Field = "Why" };

    public static Refusal Rejection() => new("after-sale.rejection", "请选择适用于这笔售后的拒绝原因") { Field = "Code" };

    public static Refusal Proof(AfterSaleReason reason) =>
        new("after-sale.proof", $"{(reason is AfterSaleReason.NotWanted ? "7天无理由退货" : $"买家反映“{reason.Text()}”，")}需上传凭证才能拒绝") { Field = "Pictures" };

    public static Refusal Offer(Money most) => new("after-sale.offer", $"提议金额需低于{most}") { Field = "Offer" };

    public static Refusal TooManyOffers(int most) => new("after-sale.offers", $"每笔售后最多提议{most}次");

    public static Refusal Changed() => new("after-sale.changed", "售后状态已变化，请刷新后再试");

    public static Refusal Ruled() => new("after-sale.ruled", "平台已经处理过这笔售后，不能再拒绝；对裁定不服可以申诉");

    public static Refusal ReturnProof() => new("after-sale.return-proof", "拒收退货需上传开箱照片等凭证") { Field = "Pictures" };

    public static Refusal Kind() => new("after-sale.kind", "请选择处理方式") { Field = "Kind" };

    public static Refusal ExchangeReason() => new("after-sale.exchange-reason", "这个原因不能换货，请选择退款或退货") { Field = "Reason" };

    public static Refusal Wanted() => new("after-sale.wanted", "请选择要换的规格：同一商品、价格不高于原规格") { Field = "Wanted" };

    public static Refusal WantedSoldOut() => new("after-sale.wanted-sold-out", "买家要换的规格库存不足，请补货后再同意，或与买家协商退款");

    public static Refusal NoReturnAddress() => new("after-sale.return-address", "请先在店铺资料里填写退货地址，买家才能寄回换货");

    public static Refusal OfferForExchange() => new("after-sale.offer-exchange", "换货申请不能提议退款金额，请同意或拒绝");

    public static Refusal NotPaid() => new("after-sale.not-paid", "订单未付款，可直接取消");

    public static Refusal Over() => new("after-sale.over", "已超过售后申请期限");

    public static Refusal OpenAlready() => new("after-sale.open-already", "该商品已有进行中的售后");

    public static Refusal TooManyApplications(int most) => new("after-sale.too-many", $"同一商品最多申请{most}次售后");

    public static Refusal NoReasonExcluded() => new("after-sale.no-reason-excluded", "该商品不支持7天无理由退货") { Field = "Reason" };

    public static Refusal NoReasonOver(DateTimeOffset until) =>
        new("after-sale.no-reason-over", $"7天无理由退货已于{ShopCalendar.Local(until.AddTicks(-1)):M月d日}截止，如有质量等问题请选择其他原因") { Field = "Reason" };

    public static Refusal ReturnBeforeShipping() => new("after-sale.not-shipped", "商品未发货，请选择仅退款") { Field = "Kind" };
}
