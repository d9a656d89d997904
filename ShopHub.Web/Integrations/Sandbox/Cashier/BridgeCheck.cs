using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Oa;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Cashier;

/// <summary>What a page hands to WeChat's bridge.</summary>
public sealed record BridgeWish(string? AppId, string? TimeStamp, string? NonceStr, string? Package, string? SignType, string? PaySign)
{
    public const string Prefix = "prepay_id=";

    public string PrepayId => Package?.StartsWith(Prefix, StringComparison.Ordinal) == true ? Package[Prefix.Length..] : "";
}

/// <summary>Checks it as a phone does, with the phone's words.</summary>
public sealed class BridgeCheck(SandboxWorld world, Scheduler clock)
{
    /// <summary>Null: the cashier may open.</summary>
    public string? Problem(BridgeWish wish, HttpRequest from)
    {
        if (wish is not { AppId: { } appId, TimeStamp: { } timestamp, NonceStr: { } nonce, Package: { } package, PaySign: { } signature })
            return "调用支付JSAPI缺少参数";
        if (wish.SignType != "RSA") return "签名类型错误";
        var message = PayMessages.BrowserPay(appId, timestamp, nonce, package);
        if (!world.Merchant.ClientCertificates.Values.Any(key => key.Verifies(message, signature))) return "支付验证签名失败";
        if (world.ByPrepay(wish.PrepayId) is not { } order || appId != (order.AppId ?? world.Merchant.AppId)) return "支付单不存在";
        if (clock.Now > order.Prepays[wish.PrepayId] + CashDesk.PrepayLife) return "支付单已过期，请重新下单";
        return Visitor.Of(from, world) is { } who && order.OpenId is { } openId && openId != People.OpenId(who, appId)
            ? "下单账号与支付账号不一致"
            : null;
    }
}
