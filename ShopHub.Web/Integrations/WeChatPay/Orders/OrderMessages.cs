namespace ShopHub.Web.Integrations.WeChatPay.Orders;

// Members are named after the wire: PayJson turns OutTradeNo into out_trade_no. What is null is not sent.
public sealed record DirectOrderMessage(
    string Appid, string Mchid, string Description, string OutTradeNo, string TimeExpire, string NotifyUrl,
    OrderAmount Amount, PayerRef? Payer, PayScene? SceneInfo);

public sealed record PartnerOrderMessage(
    string SpAppid, string SpMchid, string SubMchid, string Description, string OutTradeNo, string TimeExpire, string NotifyUrl,
    OrderAmount Amount, SpPayerRef? Payer, PayScene? SceneInfo, SettleWish SettleInfo);

public sealed record CombinedOrderMessage(
    string CombineAppid, string CombineMchid, string CombineOutTradeNo, PayScene SceneInfo, IReadOnlyList<SubOrderMessage> SubOrders,
    PayerRef? CombinePayerInfo, string TimeExpire, string NotifyUrl);

public sealed record SubOrderMessage(
    string Mchid, string? SubMchid, string OutTradeNo, string Attach, SubOrderAmount Amount, string Description, SettleWish? SettleInfo);

public sealed record OrderAmount(long Total, string? Currency);

/// <summary>Combined orders have a name of their own for the same figure.</summary>
public sealed record SubOrderAmount(long TotalAmount, string? Currency);

public sealed record PayerRef(string? Openid);

public sealed record SpPayerRef(string? SpOpenid);

public sealed record PayScene(string PayerClientIp, H5Scene? H5Info);

public sealed record H5Scene(string Type);

/// <summary>Frozen at the shop's account until it is shared.</summary>
public sealed record SettleWish(bool ProfitSharing);

public sealed record CloseMessage(string Mchid);

public sealed record PartnerCloseMessage(string SpMchid, string SubMchid);

public sealed record CombinedCloseMessage(string CombineAppid, IReadOnlyList<SubOrderRef> SubOrders);

public sealed record SubOrderRef(string Mchid, string OutTradeNo, string? SubMchid);

/// <summary>The way to the cashier; which member is there depends on the product.</summary>
public sealed record PrepayAnswer(string? PrepayId, string? H5Url, string? CodeUrl);
