namespace ShopHub.Web.Integrations.Sandbox.Pay;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record OrderRequest(
    string? Appid, string? Mchid, string? Description, string? OutTradeNo, string? TimeExpire, string? Attach, string? NotifyUrl,
    string? GoodsTag, List<string>? LimitPay, bool? SupportFapiao, RequestedAmount? Amount, RequestedPayer? Payer,
    OrderDetail? Detail, SceneInfo? SceneInfo, SettleInfo? SettleInfo);

public sealed record PartnerOrderRequest(
    string? SpAppid, string? SpMchid, string? SubAppid, string? SubMchid, string? Description, string? OutTradeNo, string? TimeExpire,
    string? Attach, string? NotifyUrl, string? GoodsTag, List<string>? LimitPay, bool? SupportFapiao, RequestedAmount? Amount,
    RequestedSpPayer? Payer, OrderDetail? Detail, SceneInfo? SceneInfo, SettleInfo? SettleInfo);

public sealed record CombinedOrderRequest(
    string? CombineAppid, string? CombineMchid, string? CombineOutTradeNo, SceneInfo? SceneInfo, List<RequestedPart>? SubOrders,
    RequestedPayer? CombinePayerInfo, string? TimeStart, string? TimeExpire, string? NotifyUrl, List<string>? LimitPay);

public sealed record RequestedPart(
    string? Mchid, string? SubMchid, string? SubAppid, string? OutTradeNo, string? Attach, RequestedPartAmount? Amount, string? Description,
    string? GoodsTag, SettleInfo? SettleInfo);

public sealed record RequestedPartAmount(long? TotalAmount, string? Currency);

public sealed record RequestedSpPayer(string? SpOpenid, string? SubOpenid);

public sealed record RequestedAmount(long? Total, string? Currency);

public sealed record RequestedPayer(string? Openid);

public sealed record OrderDetail(long? CostPrice, string? InvoiceId, List<GoodsDetail>? GoodsDetail);

public sealed record GoodsDetail(string? MerchantGoodsId, string? WechatpayGoodsId, string? GoodsName, long? Quantity, long? UnitPrice);

public sealed record SceneInfo(string? PayerClientIp, string? DeviceId, StoreInfo? StoreInfo, H5Info? H5Info);

public sealed record StoreInfo(string? Id, string? Name, string? AreaCode, string? Address);

public sealed record H5Info(string? Type, string? AppName, string? AppUrl, string? BundleId, string? PackageName);

public sealed record SettleInfo(bool? ProfitSharing, long? SubsidyAmount);

public sealed record CloseOrderRequest(string? Mchid);

public sealed record ClosePartnerOrderRequest(string? SpMchid, string? SubMchid);

public sealed record CloseCombinedRequest(string? CombineAppid, List<ClosedPart>? SubOrders);

public sealed record ClosedPart(string? Mchid, string? OutTradeNo, string? SubMchid, string? SubAppid);

public sealed record ShopRefundRequest(
    string? SubMchid, string? SpAppid, string? SubAppid, string? TransactionId, string? OutTradeNo, string? OutRefundNo, string? Reason,
    RequestedRefund? Amount, string? NotifyUrl, string? RefundAccount, string? FundsAccount);

public sealed record RefundOrderRequest(
    string? TransactionId, string? OutTradeNo, string? OutRefundNo, string? Reason, string? NotifyUrl, string? FundsAccount,
    RequestedRefund? Amount, List<RefundedGoods>? GoodsDetail);

public sealed record RequestedRefund(long? Refund, long? Total, string? Currency, List<RefundFrom>? From);

public sealed record RefundFrom(string? Account, long? Amount);

public sealed record RefundedGoods(
    string? MerchantGoodsId, string? WechatpayGoodsId, string? GoodsName, long? UnitPrice, long? RefundAmount, long? RefundQuantity);

public sealed record EchoRequest(string? NotifyUrl, string? EchoMessage, string? EncryptedEchoMessage);
