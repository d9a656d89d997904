using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay;

// Members are named after the wire: PayJson turns OutTradeNo into out_trade_no. What an answer may leave out is nullable.
public sealed record PrepayRequest(
    string Appid, string Mchid, string Description, string OutTradeNo, string TimeExpire, string NotifyUrl,
    OrderAmount Amount, PayerRef Payer);

public sealed record OrderAmount(long Total, string? Currency);

public sealed record PayerRef(string? Openid);

public sealed record PrepayAnswer(string? PrepayId);

public sealed record CloseRequest(string Mchid);

public sealed record RefundRequest(
    string OutTradeNo, string OutRefundNo, string? Reason, string NotifyUrl, RefundAmount Amount);

public sealed record RefundAmount(long Refund, long Total, string? Currency);

public sealed record PayError(string? Code, string? Message);

/// <summary>An order, as a query answers it and a callback carries it.</summary>
public sealed record TransactionResource(
    string? Appid, string? Mchid, string? OutTradeNo, string? TransactionId, string? TradeState,
    DateTimeOffset? SuccessTime, PayerRef? Payer, OrderAmount? Amount)
{
    public ChannelPayment ToChannel() => new(
        OutTradeNo ?? "", TransactionId, State, new Money(Amount?.Total ?? 0), Amount?.Currency ?? "CNY",
        Appid ?? "", Mchid ?? "", Payer?.Openid, SuccessTime);

    private ChannelPaymentState State => TradeState switch
    {
        "NOTPAY" or "USERPAYING" or "ACCEPT" => ChannelPaymentState.NotPaid,
        "SUCCESS" => ChannelPaymentState.Paid,
        "REFUND" => ChannelPaymentState.Refunded,
        "CLOSED" or "REVOKED" => ChannelPaymentState.Closed,
        "PAYERROR" => ChannelPaymentState.Failed,
        _ => ChannelPaymentState.Other,
    };
}

/// <summary>A refund: queries say <c>status</c>, callbacks say <c>refund_status</c> and name the merchant.</summary>
public sealed record RefundResource(
    string? Mchid, string? OutRefundNo, string? RefundId, string? OutTradeNo, string? Status, string? RefundStatus,
    DateTimeOffset? SuccessTime, RefundAmount? Amount)
{
    public ChannelRefund ToChannel() => new(
        OutRefundNo ?? "", RefundId, OutTradeNo ?? "", State, new Money(Amount?.Refund ?? 0), SuccessTime);

    private ChannelRefundState State => (Status ?? RefundStatus) switch
    {
        "PROCESSING" => ChannelRefundState.Processing,
        "SUCCESS" => ChannelRefundState.Success,
        "CLOSED" => ChannelRefundState.Closed,
        "ABNORMAL" => ChannelRefundState.Abnormal,
        _ => ChannelRefundState.Other,
    };
}
