using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using static ShopHub.Web.Integrations.Sandbox.Pay.FieldRules;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>The field rules of an order and of a refund, by family. The first one broken answers.</summary>
public sealed class OrderRules(SandboxWorld world)
{
    /// <summary>Shares of a combined order: of a direct merchant, and with sub-merchants.</summary>
    private const int LeastDirectParts = 2, MostDirectParts = 10, MostShopParts = 50;

    public void Check(OrderRequest given, PayCall call, string tradeType)
    {
        Merchant("/body/mchid", given.Mchid, call);
        App("/body/appid", given.Appid);
        Plain(given.Description, given.OutTradeNo, given.NotifyUrl, given.Amount);
        Extras(given.Attach, given.TimeExpire);
        if (tradeType == "JSAPI") Payer("/body/payer/openid", given.Payer?.Openid);
        if (tradeType == "MWEB") Scene(given.SceneInfo);
    }

    public void Check(PartnerOrderRequest given, PayCall call, string tradeType)
    {
        Merchant("/body/sp_mchid", given.SpMchid, call);
        Shop("/body/sub_mchid", given.SubMchid);
        App("/body/sp_appid", given.SpAppid);
        Plain(given.Description, given.OutTradeNo, given.NotifyUrl, given.Amount);
        Extras(given.Attach, given.TimeExpire);
        if (tradeType == "JSAPI") Payer("/body/payer/sp_openid", given.Payer?.SpOpenid);
        if (tradeType == "MWEB") Scene(given.SceneInfo);
    }

    public void Check(CombinedOrderRequest given, PayCall call, string tradeType)
    {
        Merchant("/body/combine_mchid", given.CombineMchid, call);
        App("/body/combine_appid", given.CombineAppid);
        OutTradeNo("/body/combine_out_trade_no", given.CombineOutTradeNo);
        NotifyUrl(given.NotifyUrl);
        Extras(null, given.TimeExpire);
        Text("/body/scene_info/payer_client_ip", given.SceneInfo?.PayerClientIp, 45);
        Parts(given.SubOrders ?? [], call);
        if (tradeType == "JSAPI") Payer("/body/combine_payer_info/openid", given.CombinePayerInfo?.Openid);
        if (tradeType == "MWEB") Scene(given.SceneInfo);
    }

    public void Check(ShopRefundRequest given)
    {
        Shop("/body/sub_mchid", given.SubMchid);
        App("/body/sp_appid", given.SpAppid);
        if (given.RefundAccount is not (null or "REFUND_SOURCE_SUB_MERCHANT" or "REFUND_SOURCE_PARTNER_ADVANCE"))
            throw PayFault.Parameter("/body/refund_account", given.RefundAccount, "退款出资商户不正确");
    }

    public static void Check(RefundOrderRequest given)
    {
        if (given.OutTradeNo is null == given.TransactionId is null)
            throw PayFault.Parameter("/body/transaction_id", given.TransactionId, "transaction_id 和 out_trade_no 应二选一");
        Number("/body/out_refund_no", given.OutRefundNo, 1, 64, "_-|*@");
        if (given.Reason is not null) Text("/body/reason", given.Reason, 80);
        if (given.NotifyUrl is not null) NotifyUrl(given.NotifyUrl);
        Fen("/body/amount/refund", given.Amount?.Refund);
        Fen("/body/amount/total", given.Amount?.Total);
        if (given.Amount?.Currency is null) throw PayFault.Parameter("/body/amount/currency", null, "缺少币种");
        Currency(given.Amount.Currency);
    }

    /// <summary>Such a sub-merchant must stand below this platform.</summary>
    public void Shop(string location, string? subMchId)
    {
        Text(location, subMchId, 32);
        if (!world.SubMerchants.ContainsKey(subMchId!)) throw PayFault.Parameter(location, subMchId, "二级商户号不存在，或与服务商没有受理关系");
    }

    private static void Merchant(string location, string? mchId, PayCall call)
    {
        Text(location, mchId, 32);
        call.SameMerchant(mchId, location);
    }

    private static void Plain(string? description, string? number, string? notifyUrl, RequestedAmount? amount)
    {
        Text("/body/description", description, 127);
        OutTradeNo("/body/out_trade_no", number);
        NotifyUrl(notifyUrl);
        Fen("/body/amount/total", amount?.Total);
        Currency(amount?.Currency);
    }

    private static void Extras(string? attach, string? timeExpire)
    {
        if (attach is not null) Text("/body/attach", attach, 128);
        if (timeExpire is not null) Instant("/body/time_expire", timeExpire);
    }

    private void Parts(List<RequestedPart> parts, PayCall call)
    {
        var direct = parts.Exists(p => p.SubMchid is null);
        if (parts.Count < (direct ? LeastDirectParts : 1) || parts.Count > (direct ? MostDirectParts : MostShopParts))
            throw PayFault.Parameter("/body/sub_orders", $"{parts.Count}", direct ? "子单数量应为 2 到 10" : "子单数量应为 1 到 50");
        for (var i = 0; i < parts.Count; i++) Part(parts[i], call, $"/body/sub_orders/{i}");
        if (parts.DistinctBy(p => p.OutTradeNo).Count() < parts.Count) throw PayFault.Parameter("/body/sub_orders", null, "子单商户订单号重复");
    }

    private void Part(RequestedPart part, PayCall call, string at)
    {
        Merchant($"{at}/mchid", part.Mchid, call);
        if (part.SubMchid is not null) Shop($"{at}/sub_mchid", part.SubMchid);
        OutTradeNo($"{at}/out_trade_no", part.OutTradeNo);
        Text($"{at}/attach", part.Attach, 128);
        Text($"{at}/description", part.Description, 127);
        Fen($"{at}/amount/total_amount", part.Amount?.TotalAmount);
        if (part.Amount?.Currency is null) throw PayFault.Parameter($"{at}/amount/currency", null, "缺少币种");
        Currency(part.Amount.Currency);
    }

    private void App(string location, string? appId)
    {
        Text(location, appId, 32);
        if (!world.Merchant.Apps.Contains(appId)) throw new PayFault(400, "APPID_MCHID_NOT_MATCH", "appid 和 mchid 不匹配");
    }

    private void Payer(string location, string? openId)
    {
        Text(location, openId, 128);
        if (world.People.ByOpenId(openId!) is null)
            throw PayFault.Parameter(location, openId, "无效的 openid，或 openid 与 appid 不匹配");
    }

    private static void Scene(SceneInfo? scene)
    {
        Text("/body/scene_info/payer_client_ip", scene?.PayerClientIp, 45);
        Text("/body/scene_info/h5_info/type", scene?.H5Info?.Type, 32);
    }
}
