using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>What a plain order asks for, whichever family it came by.</summary>
/// <param name="Content">All it said; the same number must always say the same.</param>
public sealed record OrderWish(
    string OutTradeNo, string AppId, string? SubMchId, string Description, long TotalFen, string NotifyUrl, string Content)
{
    public string? OpenId { get; init; }

    public string? Attach { get; init; }

    public string? TimeExpire { get; init; }

    public bool ProfitSharing { get; init; }

    /// <exception cref="PayFault">A field breaks a rule.</exception>
    public static OrderWish Direct(PayCall call, string tradeType, OrderRules rules)
    {
        var given = call.Read<OrderRequest>();
        rules.Check(given, call, tradeType);
        return new(
            given.OutTradeNo!, given.Appid!, null, given.Description!, given.Amount!.Total!.Value, given.NotifyUrl!,
            tradeType + Written(given with { TimeExpire = null }))
        {
            OpenId = given.Payer?.Openid, Attach = given.Attach, TimeExpire = given.TimeExpire, ProfitSharing = given.SettleInfo?.ProfitSharing == true,
        };
    }

    /// <exception cref="PayFault">A field breaks a rule.</exception>
    public static OrderWish Partner(PayCall call, string tradeType, OrderRules rules)
    {
        var given = call.Read<PartnerOrderRequest>();
        rules.Check(given, call, tradeType);
        return new(
            given.OutTradeNo!, given.SpAppid!, given.SubMchid!, given.Description!, given.Amount!.Total!.Value, given.NotifyUrl!,
            tradeType + Written(given with { TimeExpire = null }))
        {
            OpenId = given.Payer?.SpOpenid, Attach = given.Attach, TimeExpire = given.TimeExpire,
            ProfitSharing = given.SettleInfo?.ProfitSharing == true,
        };
    }

    // The end to pay is set once and may not be changed by asking again, but it does not make the content another.
    internal static string Written<T>(T given) => JsonSerializer.Serialize(given, PayJson.Options);
}
