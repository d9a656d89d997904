using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Oa;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Cashier;

/// <summary>The shopper's phone: cashier, H5 entrance, and the script that plays WeChat's bridge in the shop's page.</summary>
public static class CashierEndpoints
{
    private static readonly TimeSpan H5Life = TimeSpan.FromMinutes(5);

    private static readonly (string Name, string Type)[] Files =
        [("bridge.js", "text/javascript"), ("cashier.js", "text/javascript"), ("sandbox.css", "text/css")];

    public static void MapCashier(this IEndpointRouteBuilder paths)
    {
        paths.MapGet("/_sim/cashier/{prepayId}", Show);
        paths.MapPost("/_sim/cashier/{prepayId}", Act);
        paths.MapGet("/cgi-bin/mmpayweb-bin/checkmweb", OpenFromBrowser);
        paths.MapPost("/_sim/bridge/check", (BridgeWish wish, HttpContext http, BridgeCheck check) =>
            Results.Json(new { problem = check.Problem(wish, http.Request) }));
        foreach (var (name, type) in Files)
            paths.MapGet($"/_sim/{name}", () => Results.Stream(Embedded(name), type));
    }

    private static RazorComponentResult<CashierPage> Show(string prepayId, HttpRequest ask, SandboxWorld world) =>
        Page(prepayId, ask, world, new CashierOutcome(null, null), ask.Query["back"]);

    private static async Task<IResult> Act(string prepayId, HttpRequest ask, SandboxWorld world, CashierActs acts)
    {
        var form = await ask.ReadFormAsync();
        var (act, key, back) = (form["act"].ToString(), form["as"].ToString(), form["back"].ToString());
        if (world.ByPrepay(prepayId) is not { } order) return Page(prepayId, ask, world, new("cancel", null), back);
        var payer = People.IsKey(key) ? world.Shopper(key) : Payer(order, ask, world);
        return Page(prepayId, ask, world, acts.Do(act, order, prepayId, payer), back);
    }

    /// <summary>H5: only from a page of the shop, only outside WeChat, only for a few minutes.</summary>
    private static IResult OpenFromBrowser(HttpRequest ask, SandboxWorld world, Scheduler clock, IOptions<SandboxOptions> options)
    {
        var prepayId = ask.Query["prepay_id"].ToString();
        if (ask.Headers.UserAgent.ToString().Contains("MicroMessenger", StringComparison.Ordinal)) return Refused("请在微信外打开订单，进行支付");
        if (!Uri.TryCreate(ask.Headers.Referer, UriKind.Absolute, out var from) || !IsShop(from, ask, options.Value))
            return Refused("商家参数格式有误，请联系商家解决");
        if (world.ByPrepay(prepayId) is not { TradeType: "MWEB" } order || clock.Now > order.Prepays[prepayId] + H5Life)
            return Refused("支付请求已失效，请重新发起支付");
        var back = ask.Query["redirect_url"].FirstOrDefault() ?? from.AbsoluteUri;
        return Results.Redirect($"/_sim/cashier/{Uri.EscapeDataString(prepayId)}?back={Uri.EscapeDataString(back)}");
    }

    private static bool IsShop(Uri from, HttpRequest ask, SandboxOptions options) =>
        from.IsLoopback || from.Host == ask.Host.Host || options.CallbackHosts.Contains(from.Host);

    private static IResult Refused(string words) => Results.Content(words, "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);

    private static RazorComponentResult<CashierPage> Page(
        string prepayId, HttpRequest ask, SandboxWorld world, CashierOutcome outcome, string? back)
    {
        var order = world.ByPrepay(prepayId);
        var payer = order is null ? null : Payer(order, ask, world);
        return new(new Dictionary<string, object?>
        {
            [nameof(CashierPage.Order)] = order,
            [nameof(CashierPage.Merchant)] = world.Merchant.ShortName,
            [nameof(CashierPage.Payer)] = payer,
            [nameof(CashierPage.Shoppers)] = world.People.All.Where(s => s != payer).Take(9).Prepend(payer).OfType<Shopper>().ToList(),
            [nameof(CashierPage.Message)] = outcome.Message,
            [nameof(CashierPage.Result)] = outcome.Result,
            [nameof(CashierPage.Back)] = back,
        });
    }

    // The phone belongs to whoever ordered; for a QR code, to whoever holds this browser.
    private static Shopper Payer(SimOrder order, HttpRequest ask, SandboxWorld world) =>
        (order.OpenId is { } openId ? world.People.ByOpenId(openId) : null)
        ?? Visitor.Of(ask, world)
        ?? world.People.All.First();

    private static Stream Embedded(string name) =>
        typeof(CashierEndpoints).Assembly.GetManifestResourceStream($"Sandbox/{name}")
        ?? throw new InvalidOperationException($"{name} is not in the program.");
}
