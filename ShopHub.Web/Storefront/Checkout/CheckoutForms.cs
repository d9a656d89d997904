using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
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
            SeenTotal = new(long.TryParse(form["seen"], out var fen) ? fen : 0),
        }));
        // Coupons chosen by hand stay chosen; a new total is shown, never charged.
        return FormAnswer.To(visit, outcome, done: $"/pay/{outcome.Value}", refused: page.Write());
    }

    /// <summary>What the script hands to WeChat's bridge.</summary>
    private static async Task<IResult> Open(string key, OpenCashier cashier, IFormCollection form)
    {
        if (!Id<Payment>.TryParse(key, null, out var id)) return Results.NotFound();
        try
        {
            var answer = await cashier.Run(id);
            return Results.Json(new { pay = answer.Parameters, problem = answer.Problem, unknown = answer.IsUnknown });
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
            if (ask) await cashier.Check(id, new(account.MchId, account.AppId));
            var known = await shop.Ask((Data.Payments.PaymentQueries q, Buyer me) => q.ToPay(me, id));
            return Results.Json(new { state = known.Status.ToString(), open = known.IsOpen, paid = known.IsPaid });
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }
}
