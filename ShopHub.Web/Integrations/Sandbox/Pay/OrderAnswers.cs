using System.Globalization;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Orders and refunds as answers and callbacks carry them. What does not exist yet is left out.</summary>
public static class OrderAnswers
{
    public static object Of(SimOrder order, Merchant merchant) => new
    {
        appid = order.SubMchId is null ? order.AppId ?? merchant.AppId : null,
        mchid = order.SubMchId is null ? merchant.MchId : null,
        sp_appid = order.SubMchId is null ? null : order.AppId ?? merchant.AppId,
        sp_mchid = order.SubMchId is null ? null : merchant.MchId,
        sub_mchid = order.SubMchId,
        out_trade_no = order.OutTradeNo,
        transaction_id = order.TransactionId,
        trade_type = order.IsPaid ? order.TradeType : null,
        trade_state = order.State,
        trade_state_desc = Words(order.State),
        bank_type = order.IsPaid ? "OTHERS" : null,
        attach = order.IsPaid ? order.Attach : null,
        success_time = Instant(order.PaidAt),
        payer = order.PaidBy is { } by ? Payer(order, by) : null,
        amount = new
        {
            total = order.TotalFen,
            payer_total = order.IsPaid ? order.PayerFen ?? order.TotalFen : (long?)null,
            currency = "CNY",
            payer_currency = order.IsPaid ? "CNY" : null,
        },
        promotion_detail = order.PayerFen is { } payer ? new[] { Coupon(order.TotalFen - payer) } : null,
    };

    /// <param name="instant">Callbacks of combined orders write milliseconds, queries do not.</param>
    public static object Combined(SimOrder order, List<SimOrder> parts, Merchant merchant, Func<DateTimeOffset?, string?> instant) => new
    {
        combine_appid = order.AppId ?? merchant.AppId,
        combine_mchid = merchant.MchId,
        combine_out_trade_no = order.OutTradeNo,
        combine_transaction_id = order.TransactionId,
        sub_orders = parts.ConvertAll(part => new
        {
            mchid = merchant.MchId,
            sub_mchid = part.SubMchId,
            trade_type = part.IsPaid ? part.TradeType : null,
            trade_state = part.State,
            bank_type = part.IsPaid ? "OTHERS" : null,
            attach = part.Attach,
            success_time = instant(part.PaidAt),
            transaction_id = part.TransactionId,
            out_trade_no = part.OutTradeNo,
            amount = new
            {
                total_amount = part.TotalFen,
                payer_amount = part.IsPaid ? part.PayerFen ?? part.TotalFen : (long?)null,
                currency = "CNY",
                payer_currency = part.IsPaid ? "CNY" : null,
            },
        }),
        combine_payer_info = order.PaidBy is null ? null : new { openid = order.PaidBy },
    };

    /// <summary>How a shop's refund is answered: without its state.</summary>
    public static object Accepted(SimRefund refund, SimOrder order) => new
    {
        refund_id = refund.RefundId,
        out_refund_no = refund.OutRefundNo,
        create_time = Instant(refund.CreatedAt),
        amount = new
        {
            refund = refund.Fen,
            payer_refund = PayerRefund(refund, order),
            discount_refund = refund.Fen - PayerRefund(refund, order),
            currency = "CNY",
        },
        refund_account = refund.PaidByPlatform ? "REFUND_SOURCE_PARTNER_ADVANCE" : "REFUND_SOURCE_SUB_MERCHANT",
    };

    /// <summary>As a query answers it.</summary>
    public static object Of(SimRefund refund, SimOrder order) => new
    {
        refund_id = refund.RefundId,
        out_refund_no = refund.OutRefundNo,
        transaction_id = refund.TransactionId,
        out_trade_no = refund.OutTradeNo,
        channel = "ORIGINAL",
        user_received_account = ReceivedBy(refund),
        success_time = Instant(refund.SucceededAt),
        create_time = Instant(refund.CreatedAt),
        status = refund.Status,
        funds_account = "UNSETTLED",
        amount = new
        {
            total = refund.TotalFen,
            refund = refund.Fen,
            payer_total = order.PayerFen ?? order.TotalFen,
            payer_refund = PayerRefund(refund, order),
            settlement_refund = refund.Fen,
            settlement_total = refund.TotalFen,
            discount_refund = refund.Fen - PayerRefund(refund, order),
            currency = "CNY",
        },
    };

    /// <summary>As a callback carries it: other names than the query.</summary>
    public static object InCallback(SimRefund refund, SimOrder order, Merchant merchant) => new
    {
        mchid = order.SubMchId is null ? merchant.MchId : null,
        sp_mchid = order.SubMchId is null ? null : merchant.MchId,
        sub_mchid = order.SubMchId,
        out_trade_no = refund.OutTradeNo,
        transaction_id = refund.TransactionId,
        out_refund_no = refund.OutRefundNo,
        refund_id = refund.RefundId,
        refund_status = refund.Status,
        success_time = Instant(refund.SucceededAt),
        user_received_account = ReceivedBy(refund),
        amount = new
        {
            total = refund.TotalFen,
            refund = refund.Fen,
            payer_total = order.PayerFen ?? order.TotalFen,
            payer_refund = PayerRefund(refund, order),
        },
    };

    private static string ReceivedBy(SimRefund refund) => refund.CardType switch
    {
        AbnormalDesk.ToMerchant => "商户结算银行账户",
        AbnormalDesk.ToBuyer => "银行卡",
        _ => "支付用户零钱",
    };

    public static string? Instant(DateTimeOffset? at) =>
        at is { } instant ? ShopCalendar.Local(instant).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) : null;

    public static string? Precise(DateTimeOffset? at) =>
        at is { } instant ? ShopCalendar.Local(instant).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture) : null;

    private static object Payer(SimOrder order, string openId) => order.SubMchId is null ? new { openid = openId } : new { sp_openid = openId };

    private static long PayerRefund(SimRefund refund, SimOrder order) =>
        refund.Fen * (order.PayerFen ?? order.TotalFen) / order.TotalFen;

    private static object Coupon(long fen) => new
    {
        coupon_id = "109519",
        name = "模拟代金券",
        scope = "GLOBAL",
        type = "CASH",
        amount = fen,
        wechatpay_contribute = fen,
        merchant_contribute = 0,
        other_contribute = 0,
        currency = "CNY",
    };

    private static string Words(string state) => state switch
    {
        "SUCCESS" => "支付成功",
        "REFUND" => "转入退款",
        "CLOSED" => "订单已关闭",
        _ => "订单未支付",
    };
}
