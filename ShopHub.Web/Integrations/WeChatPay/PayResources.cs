using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay.Orders;

namespace ShopHub.Web.Integrations.WeChatPay;

// Members are named after the wire: PayJson turns OutTradeNo into out_trade_no. What an answer may leave out is nullable.
public sealed record RefundAmount(long Refund, long Total, string? Currency);

public sealed record PayError(string? Code, string? Message);

/// <summary>An order, as a query answers it and a callback carries it; a partner's names its merchant and app otherwise.</summary>
public sealed record TransactionResource(
    string? Appid, string? Mchid, string? SpAppid, string? SpMchid, string? SubMchid, string? OutTradeNo, string? TransactionId,
    string? TradeState, DateTimeOffset? SuccessTime, PaidBy? Payer, OrderAmount? Amount)
{
    public ChannelPayment ToChannel() => new(
        OutTradeNo ?? "", TransactionId, TradeStates.Of(TradeState), new Money(Amount?.Total ?? 0), Amount?.Currency ?? "CNY",
        SpAppid ?? Appid ?? "", SpMchid ?? Mchid ?? "", Payer?.SpOpenid ?? Payer?.Openid, SuccessTime)
    { SubMchId = SubMchid };
}

public sealed record PaidBy(string? Openid, string? SpOpenid);

/// <summary>A combined order: all shares are paid or none, so the first one tells the state.</summary>
public sealed record CombinedResource(
    string? CombineAppid, string? CombineMchid, string? CombineOutTradeNo, string? CombineTransactionId,
    List<SubOrderResource>? SubOrders, PayerRef? CombinePayerInfo)
{
    public ChannelPayment? ToChannel() => SubOrders is not [var first, ..] ? null : new(
        CombineOutTradeNo ?? "", CombineTransactionId ?? first.TransactionId, State, SubOrders.Sum(s => new Money(s.Amount?.TotalAmount ?? 0)), "CNY",
        CombineAppid ?? "", CombineMchid ?? "", CombinePayerInfo?.Openid, SubOrders.Max(s => s.SuccessTime))
    {
        Parts = [.. SubOrders.Select(s => s.ToChannel())],
    };

    // After a share was refunded, its state is another than that of the rest.
    private ChannelPaymentState State => SubOrders!.Any(s => TradeStates.Of(s.TradeState) is ChannelPaymentState.Paid)
        ? ChannelPaymentState.Paid
        : TradeStates.Of(SubOrders![0].TradeState);
}

public sealed record SubOrderResource(
    string? Mchid, string? SubMchid, string? OutTradeNo, string? TransactionId, string? TradeState, DateTimeOffset? SuccessTime,
    SubOrderAmount? Amount)
{
    public ChannelPaidPart ToChannel() => new(
        OutTradeNo ?? "", TransactionId, new Money(Amount?.TotalAmount ?? 0), Amount?.Currency ?? "CNY", Mchid ?? "", SubMchid);
}

internal static class TradeStates
{
    public static ChannelPaymentState Of(string? word) => word switch
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
    string? Mchid, string? SpMchid, string? OutRefundNo, string? RefundId, string? OutTradeNo, string? Status, string? RefundStatus,
    DateTimeOffset? SuccessTime, RefundAmount? Amount, string? UserReceivedAccount)
{
    public ChannelRefund ToChannel() => new(
        OutRefundNo ?? "", RefundId, OutTradeNo ?? "", State, new Money(Amount?.Refund ?? 0), SuccessTime, UserReceivedAccount?.StartsWith("商户", StringComparison.Ordinal));

    private ChannelRefundState State => (Status ?? RefundStatus) switch
    {
        "PROCESSING" => ChannelRefundState.Processing,
        "SUCCESS" => ChannelRefundState.Success,
        "CLOSED" => ChannelRefundState.Closed,
        "ABNORMAL" => ChannelRefundState.Abnormal,
        _ => ChannelRefundState.Other,
    };
}
