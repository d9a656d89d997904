using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ShopHub.Web.Integrations.Sandbox.Onboarding;
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
        control.MapGet("/bank", (SandboxWorld world) => Page(world, null));
        control.MapPost("/bank/proof/{number}", async (string number, HttpRequest ask, SandboxWorld world, ApplymentDesk desk) =>
        {
            if (world.Onboardings.Applyments.GetValueOrDefault(number) is not { } applyment) return Page(world, "申请单不存在");
            var yuan = decimal.TryParse((await ask.ReadFormAsync())["yuan"], NumberStyles.Number, CultureInfo.InvariantCulture, out var given) ? given : 0;
            return Page(world, desk.Verify(applyment, (long)(yuan * 100)) ? "转账成功，账户已验证" : "金额与支付机构要求的不一致，款项已退回");
        });
        control.MapGet("/withdrawals", (SandboxWorld world) => world.Payouts.Withdrawals.Values.OrderByDescending(w => w.CreatedAt).Take(500));
    }

    private static RazorComponentResult<BankPage> Page(SandboxWorld world, string? said) => new(new Dictionary<string, object?>
    {
        [nameof(BankPage.World)] = world, [nameof(BankPage.Said)] = said,
    });
}
