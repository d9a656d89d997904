using System.Globalization;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>The field rules of an order and of a refund. The first one broken answers.</summary>
public static class OrderRules
{
    public static void Check(OrderRequest given, PayCall call, string tradeType, SandboxWorld world)
    {
        Text("/body/mchid", given.Mchid, 32);
        call.SameMerchant(given.Mchid, "/body/mchid");
        Text("/body/appid", given.Appid, 32);
        if (given.Appid != call.Merchant.AppId) throw new PayFault(400, "APPID_MCHID_NOT_MATCH", "appid 和 mchid 不匹配");
        Text("/body/description", given.Description, 127);
        Number("/body/out_trade_no", given.OutTradeNo, 6, 32, "_-|*");
        NotifyUrl(given.NotifyUrl);
        Fen("/body/amount/total", given.Amount?.Total);
        Currency(given.Amount?.Currency);
        if (given.Attach is not null) Text("/body/attach", given.Attach, 128);
        if (given.TimeExpire is not null) Instant("/body/time_expire", given.TimeExpire);
        if (tradeType == "JSAPI") Payer(given.Payer?.Openid, world);
        if (tradeType == "MWEB") Scene(given.SceneInfo);
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

    public static DateTimeOffset Instant(string location, string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : throw PayFault.Parameter(location, text, "时间应为 yyyy-MM-DDTHH:mm:ss+TIMEZONE");

    private static void Text(string location, string? text, int longest)
    {
        if (string.IsNullOrEmpty(text)) throw PayFault.Parameter(location, text, "缺少必填参数");
        if (text.Length > longest) throw PayFault.Parameter(location, text, $"长度不能超过 {longest}");
    }

    private static void Number(string location, string? number, int shortest, int longest, string signs)
    {
        Text(location, number, longest);
        if (number!.Length < shortest || !number.All(c => char.IsAsciiLetterOrDigit(c) || signs.Contains(c, StringComparison.Ordinal)))
            throw PayFault.Parameter(location, number, $"应为 {shortest} 到 {longest} 位数字、字母或 {signs}");
    }

    private static void Fen(string location, long? fen)
    {
        if (fen is not >= 1)
            throw PayFault.Parameter(location, fen?.ToString(CultureInfo.InvariantCulture), "金额应为不小于 1 的整数，单位为分");
    }

    private static void Currency(string? currency)
    {
        if (currency is not (null or "CNY")) throw PayFault.Parameter("/body/amount/currency", currency, "币种只支持 CNY");
    }

    private static void NotifyUrl(string? url)
    {
        Text("/body/notify_url", url, 255);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query != "")
            throw PayFault.Parameter("/body/notify_url", url, "通知地址应为不带参数的完整网址");
    }

    private static void Payer(string? openId, SandboxWorld world)
    {
        Text("/body/payer/openid", openId, 128);
        if (world.People.ByOpenId(openId!) is null)
            throw PayFault.Parameter("/body/payer/openid", openId, "无效的 openid，或 openid 与 appid 不匹配");
    }

    private static void Scene(SceneInfo? scene)
    {
        Text("/body/scene_info/payer_client_ip", scene?.PayerClientIp, 45);
        Text("/body/scene_info/h5_info/type", scene?.H5Info?.Type, 32);
    }
}
