using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Links;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Endpoints;
using ShopHub.Web.Hosting;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Storefront.Checkout;

public static class CheckoutForms
{
    public static void MapCheckout(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/checkout/place", Place).RequireRateLimiting(RateLimits.Checkout);
        paths.MapPost("/pay/{key}/open", Open).RequireRateLimiting(RateLimits.Checkout);
        paths.MapGet("/pay/{key}/state", State);
    }

    private static async Task<IResult> Place(HttpContext visit, Shop shop, IFormCollection form)
    {
        var page = CheckoutAddress.Read(form);
        var outcome = await shop.Do((PlaceOrder use, Buyer me) => use.Run(me, new()
        {
            Choice = page.Choice,
            RequestId = form["request"].ToString(),
            AddressId = page.DeliverTo ?? default,
            Remarks = page.Remarks,
            LinkCode = ShortLink.CodeFrom(visit.Request.Cookies[Cookies.LinkCode]),
            SeenTotal = new(long.TryParse(form["seen"], out var fen) ? fen : 0),
        }));
        // Coupons chosen by hand stay chosen; a new total is shown, never charged.
        return FormAnswer.To(visit, outcome, done: $"/pay/{outcome.Value}", refused: page.Write());
    }

    /// <summary>What the script needs to get the shopper to the cashier; which member is there depends on the way.</summary>
    private static async Task<IResult> Open(string key, HttpContext visit, OpenCashier cashier, IFormCollection form)
    {
        if (!Id<Payment>.TryParse(key, null, out var id)) return Results.NotFound();
        try
        {
            var way = Enum.TryParse<PayWay>(form["way"], out var chosen) ? chosen : PayWay.InWeChat;
            var answer = await cashier.Run(id, way, PayWays.AddressOf(visit));
            return Results.Json(new
            {
                at = $"/pay/{answer.Payment}",
                pay = answer.Way?.Bridge,
                page = answer.Way?.Page is { } page ? PayWays.Returning(page, visit.Request, answer.Payment) : null,
                code = answer.Way?.Code,
                picture = answer.Way?.Code is { } code ? PayWays.Picture(code) : null,
                problem = answer.Problem,
                unknown = answer.IsUnknown,
            });
        }
        catch (Refusal refusal)
        {
            return Results.Json(new { problem = refusal.Message });
        }
    }

    /// <summary>What the server knows of the money; asks the channel first when the page says the cashier was left.</summary>
    private static async Task<IResult> State(string key, Shop shop, OpenCashier cashier, WeChatPayAccount account, bool ask = false)
    {
        if (!Id<Payment>.TryParse(key, null, out var id)) return Results.NotFound();
        try
        {
            if (ask) await cashier.Check(id, account.Identity);
            var known = await shop.Ask((Data.Payments.PaymentQueries q, Buyer me) => q.ToPay(me, id));
            return Results.Json(new { state = known.Status.ToString(), open = known.IsOpen, paid = known.IsPaid });
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }
}
