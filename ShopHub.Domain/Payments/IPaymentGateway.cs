using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>The licensed payment channel. Every call may be repeated with the same numbers (MON-05).</summary>
public interface IPaymentGateway
{
    /// <summary>Orders a payment; the same number with the same content gives a prepay id again.</summary>
    Task<ChannelAnswer<string>> Prepay(PrepayOrder order, CancellationToken stop = default);

    /// <summary>The signed parameters the shopper's WeChat needs to open the cashier.</summary>
    PayParameters SignForBrowser(string prepayId);

    Task<ChannelAnswer<ChannelPayment>> Query(string outTradeNo, CancellationToken stop = default);

    /// <summary>Closes an unpaid channel order; closing again is fine, a paid one is Refused with <c>ORDERPAID</c>.</summary>
    Task<ChannelAnswer<bool>> Close(string outTradeNo, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelRefund>> Refund(RefundOrder order, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelRefund>> QueryRefund(string outRefundNo, CancellationToken stop = default);
}

/// <summary>What came of a call: done, refused for good, busy (try later), or unknown (ask by query, never assume failure).</summary>
public enum ChannelVerdict { Done, Refused, Busy, Unknown }

public sealed record ChannelAnswer<T>(ChannelVerdict Verdict, T? Value = default, string? Code = null, string? Message = null)
{
    public bool IsDone => Verdict == ChannelVerdict.Done;
}

/// <param name="ExpiresAt">Last moment to pay.</param>
public sealed record PrepayOrder(string OutTradeNo, string Description, Money Amount, string OpenId, DateTimeOffset ExpiresAt);

public sealed record PayParameters(string AppId, string TimeStamp, string NonceStr, string Package, string SignType, string PaySign);

public enum ChannelPaymentState { NotPaid, Paid, Closed, Refunded, Failed, Other }

/// <summary>What the channel says of a payment, from a query or a verified callback.</summary>
public sealed record ChannelPayment(
    string OutTradeNo, string? TransactionId, ChannelPaymentState State, Money Amount, string Currency,
    string AppId, string MchId, string? OpenId, DateTimeOffset? PaidAt);

public sealed record RefundOrder(string OutRefundNo, string OutTradeNo, Money Amount, Money OrderTotal, string Reason);

public enum ChannelRefundState { Processing, Success, Closed, Abnormal, Other }

/// <summary>What the channel says of a refund, from a call, a query or a verified callback.</summary>
public sealed record ChannelRefund(
    string OutRefundNo, string? RefundId, string OutTradeNo, ChannelRefundState State, Money Amount, DateTimeOffset? SucceededAt);

/// <summary>With which merchant and app id this platform takes payments: what a message must name to be booked (PAY-03).</summary>
public sealed record ChannelIdentity(string MchId, string AppId);
