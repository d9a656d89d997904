namespace ShopHub.Web.Integrations.Sandbox.Pay;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record OrderRequest(
    string? Appid, string? Mchid, string? Description, string? OutTradeNo, string? TimeExpire, string? Attach, string? NotifyUrl,
    string? GoodsTag, List<string>? LimitPay, bool? SupportFapiao, RequestedAmount? Amount, RequestedPayer? Payer,
    OrderDetail? Detail, SceneInfo? SceneInfo, SettleInfo? SettleInfo);

public sealed record RequestedAmount(long? Total, string? Currency);

public sealed record RequestedPayer(string? Openid);

public sealed record OrderDetail(long? CostPrice, string? InvoiceId, List<GoodsDetail>? GoodsDetail);

public sealed record GoodsDetail(string? MerchantGoodsId, string? WechatpayGoodsId, string? GoodsName, long? Quantity, long? UnitPrice);

public sealed record SceneInfo(string? PayerClientIp, string? DeviceId, StoreInfo? StoreInfo, H5Info? H5Info);

public sealed record StoreInfo(string? Id, string? Name, string? AreaCode, string? Address);

public sealed record H5Info(string? Type, string? AppName, string? AppUrl, string? BundleId, string? PackageName);

public sealed record SettleInfo(bool? ProfitSharing);

public sealed record CloseOrderRequest(string? Mchid);

public sealed record RefundOrderRequest(
    string? TransactionId, string? OutTradeNo, string? OutRefundNo, string? Reason, string? NotifyUrl, string? FundsAccount,
    RequestedRefund? Amount, List<RefundedGoods>? GoodsDetail);

public sealed record RequestedRefund(long? Refund, long? Total, string? Currency, List<RefundFrom>? From);

public sealed record RefundFrom(string? Account, long? Amount);

public sealed record RefundedGoods(
    string? MerchantGoodsId, string? WechatpayGoodsId, string? GoodsName, long? UnitPrice, long? RefundAmount, long? RefundQuantity);

public sealed record EchoRequest(string? NotifyUrl, string? EchoMessage, string? EncryptedEchoMessage);
