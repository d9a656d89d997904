using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Control;

public sealed record ResetRequest(int? Seed);

public sealed record ShopperRequest(string Key, string? Name, string? Funds);

/// <summary>What a script says instead of a person at the cashier. One of the first four tells which order.</summary>
/// <param name="Shopper">Null: whoever the order is for.</param>
/// <param name="Trick">What goes wrong with the callback; see the presets.</param>
/// <param name="Wait">Answer only when the callback was sent.</param>
public sealed record PayRequest(
    string? PrepayId, string? CodeUrl, string? H5Url, string? OutTradeNo,
    string? Shopper, string? Trick, double? Seconds, bool Wait = false)
{
    public string? Find(SandboxWorld world) =>
        PrepayId
        ?? CodeUrl?.Split("pr=")[^1]
        ?? H5Url?.Split("prepay_id=")[^1].Split('&')[0]
        ?? (OutTradeNo is { } number ? world.Orders.GetValueOrDefault(number)?.Prepays.Keys.LastOrDefault() : null);

    public Shopper? Payer(SandboxWorld world, string prepayId) =>
        Shopper is { } key ? world.Shopper(key)
        : world.ByPrepay(prepayId)?.OpenId is { } openId ? world.People.ByOpenId(openId)
        : world.Shopper("lin");
}

public sealed record PayReport(bool Paid, string? Problem, string? OutTradeNo, string? TransactionId, string? CallbackState)
{
    public static PayReport Of(PayResult result, SimOrder? order) =>
        new(result.IsPaid, result.Problem, order?.OutTradeNo, order?.TransactionId, result.Notice?.State);
}

public sealed record KeyMode(bool SignsWithCertificate);
