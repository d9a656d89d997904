using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>The licensed payment channel. Every call may be repeated with the same numbers (MON-05).</summary>
public interface IPaymentGateway
{
    /// <summary>Orders a payment; the same number with the same content gives a way to the cashier again.</summary>
    Task<ChannelAnswer<Prepaid>> Prepay(PrepayOrder order, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelPayment>> Query(ChannelOrder order, CancellationToken stop = default);

    /// <summary>Closes an unpaid channel order; closing again is fine, a paid one is Refused with <c>ORDERPAID</c>.</summary>
    Task<ChannelAnswer<bool>> Close(ChannelOrder order, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelRefund>> Refund(RefundOrder order, CancellationToken stop = default);

    /// <summary>Pays an abnormal refund to a bank card instead; its end is told as the refund's.</summary>
    Task<ChannelAnswer<ChannelRefund>> RefundToCard(CardRefund order, CancellationToken stop = default);

    /// <param name="subMchId">The shop's account it is taken from; null for the platform's own.</param>
    Task<ChannelAnswer<ChannelRefund>> QueryRefund(string outRefundNo, string? subMchId, CancellationToken stop = default);
}

/// <summary>What came of a call: done, refused for good, busy (try later), or unknown (ask by query, never assume failure).</summary>
public enum ChannelVerdict { Done, Refused, Busy, Unknown }

public sealed record ChannelAnswer<T>(ChannelVerdict Verdict, T? Value = default, string? Code = null, string? Message = null)
{
    public bool IsDone => Verdict == ChannelVerdict.Done;
}

/// <summary>How the shopper gets to the cashier: inside WeChat, from a phone's browser (H5), by scanning a code, in a mini program.</summary>
public enum PayWay { InWeChat = 0, Browser = 1, Code = 2, MiniProgram = 3 }

/// <summary>A payment by the numbers the channel knows it by.</summary>
/// <param name="SubMchId">The shop's account it reaches; null for the platform's own.</param>
/// <param name="Parts">One for each shop of a combined payment; empty for a plain one.</param>
public sealed record ChannelOrder(string OutTradeNo, string? SubMchId, IReadOnlyList<ChannelPart> Parts)
{
    public bool IsCombined => Parts.Count > 0;
}

/// <summary>One shop's share of a combined payment.</summary>
public sealed record ChannelPart(string Number, string? SubMchId, Money Amount, string Description);

/// <param name="OpenId">The payer inside WeChat; by the other ways anybody may pay.</param>
/// <param name="ExpiresAt">Last moment to pay.</param>
public sealed record PrepayOrder(ChannelOrder Order, string Description, Money Amount, PayWay Way, string OpenId, DateTimeOffset ExpiresAt)
{
    public string OutTradeNo => Order.OutTradeNo;

    /// <summary>The payer's address in the net, which a phone's browser must be ordered with.</summary>
    public string PayerAddress { get; init; } = "127.0.0.1";
}

/// <summary>The way to the cashier; which of the three depends on the <see cref="PayWay"/>.</summary>
/// <param name="Id">What the channel calls it.</param>
public sealed record Prepaid(string Id)
{
    /// <summary>The signed parameters for the shopper's WeChat.</summary>
    public PayParameters? Bridge { get; init; }

    /// <summary>The page a phone's browser goes to.</summary>
    public Uri? Page { get; init; }

    /// <summary>What is shown as a QR picture.</summary>
    public string? Code { get; init; }
}

public sealed record PayParameters(string AppId, string TimeStamp, string NonceStr, string Package, string SignType, string PaySign);

public enum ChannelPaymentState { NotPaid, Paid, Closed, Refunded, Failed, Other }

/// <summary>What the channel says of a payment, from a query or a verified callback.</summary>
public sealed record ChannelPayment(
    string OutTradeNo, string? TransactionId, ChannelPaymentState State, Money Amount, string Currency,
    string AppId, string MchId, string? OpenId, DateTimeOffset? PaidAt)
{
    /// <summary>The shop's account; null for the platform's own, and for a combined payment.</summary>
    public string? SubMchId { get; init; }

    /// <summary>One for each shop of a combined payment; empty for a plain one.</summary>
    public IReadOnlyList<ChannelPaidPart> Parts { get; init; } = [];
}

/// <summary>What the channel says of one shop's share.</summary>
public sealed record ChannelPaidPart(string Number, string? TransactionId, Money Amount, string Currency, string MchId, string? SubMchId);

/// <param name="OutTradeNo">The plain payment, or one shop's share of a combined one.</param>
/// <param name="SubMchId">The shop's account it is taken from; null for the platform's own.</param>
public sealed record RefundOrder(string OutRefundNo, string OutTradeNo, string? SubMchId, Money Amount, Money OrderTotal, string Reason);

/// <param name="ChannelRefundId">The channel's own number of the refund.</param>
/// <param name="SubMchId">The shop's account it is taken from; null for the platform's own.</param>
public sealed record CardRefund(string OutRefundNo, string ChannelRefundId, string? SubMchId, RefundCard Card);

public enum ChannelRefundState { Processing, Success, Closed, Abnormal, Other }

/// <summary>What the channel says of a refund, from a call, a query or a verified callback.</summary>
/// <param name="ToMerchant">It went to the merchant's own bank and not to the buyer; null when the channel does not say.</param>
public sealed record ChannelRefund(
    string OutRefundNo, string? RefundId, string OutTradeNo, ChannelRefundState State, Money Amount, DateTimeOffset? SucceededAt, bool? ToMerchant = null);

/// <summary>With which merchant and apps this platform takes payments: what a message must name to be booked (PAY-03).</summary>
/// <param name="MiniAppId">The mini program's; null when there is none.</param>
public sealed record ChannelIdentity(string MchId, string AppId, string? MiniAppId = null)
{
    public bool Takes(string mchId, string appId) => mchId == MchId && (appId == AppId || appId == MiniAppId);
}
