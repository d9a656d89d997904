using Microsoft.AspNetCore.Http.HttpResults;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Payouts;

public static class PayoutEndpoints
{
    private const string OfShop = "/v3/ecommerce/fund/withdraw", OfPlatform = "/v3/merchant/fund/withdraw";

    public static void MapPayouts(this IEndpointRouteBuilder paths)
    {
        var desk = paths.ServiceProvider.GetRequiredService<PayoutDesk>();
        paths.Take("POST", OfShop, desk.OfShop);
        paths.Take("GET", OfShop + "/out-request-no/{number}", call => desk.ByNumber(call, ofPlatform: false));
        paths.Take("GET", OfShop + "/{number}", call => desk.ById(call, ofPlatform: false));
        paths.Take("POST", OfPlatform, desk.OfPlatform);
        paths.Take("GET", OfPlatform + "/out-request-no/{number}", call => desk.ByNumber(call, ofPlatform: true));
        paths.Take("GET", OfPlatform + "/withdraw-id/{number}", call => desk.ById(call, ofPlatform: true));
    }

    public static void MapBank(this RouteGroupBuilder control)
    {
        control.MapGet("/bank", (SandboxWorld world) => new RazorComponentResult<BankPage>(new Dictionary<string, object?> { [nameof(BankPage.World)] = world }));
        control.MapGet("/withdrawals", (SandboxWorld world) => world.Payouts.Withdrawals.Values.OrderByDescending(w => w.CreatedAt).Take(500));
    }
}
