using Microsoft.AspNetCore.Http.HttpResults;
using ShopHub.Web.Integrations.Sandbox.Pay;

namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

/// <summary>The paths of opening an account for a shop, and the pages on which people move one on.</summary>
public static class OnboardingEndpoints
{
    public static void MapOnboarding(this IEndpointRouteBuilder paths)
    {
        var (desk, settlement) = (paths.ServiceProvider.GetRequiredService<ApplymentDesk>(), paths.ServiceProvider.GetRequiredService<SettlementDesk>());
        paths.Take("POST", "/v3/merchant/media/upload", paths.ServiceProvider.GetRequiredService<MediaDesk>().Upload);
        paths.Take("POST", "/v3/ecommerce/applyments/", desk.Create);
        paths.Take("GET", "/v3/ecommerce/applyments/{number}", desk.ById);
        paths.Take("GET", "/v3/ecommerce/applyments/out-request-no/{number}", desk.ByNumber);
        paths.Take("GET", "/v3/apply4sub/sub_merchants/{number}/settlement", settlement.Show);
        paths.Take("POST", "/v3/apply4sub/sub_merchants/{number}/modify-settlement", settlement.Modify);
        paths.Take("GET", "/v3/apply4sub/sub_merchants/{number}/application/{application}", settlement.Application);
    }

    /// <summary>The phones of those who must sign or confirm for a shop.</summary>
    public static void MapSigning(this IEndpointRouteBuilder paths)
    {
        paths.MapSignPage("sign", "NEED_SIGN");
        paths.MapSignPage("legal", "ACCOUNT_NEED_VERIFY");
    }

    private static void MapSignPage(this IEndpointRouteBuilder paths, string path, string state)
    {
        paths.MapGet($"/_sim/{path}/{{number}}", (string number, World.SandboxWorld world) => Page(world.Onboardings.Applyments.GetValueOrDefault(number), state, null));
        paths.MapPost($"/_sim/{path}/{{number}}", async (string number, HttpRequest ask, World.SandboxWorld world, ApplymentDesk desk) =>
        {
            var applyment = world.Onboardings.Applyments.GetValueOrDefault(number);
            var act = (await ask.ReadFormAsync())["act"].ToString();
            return Page(applyment, state, applyment is null ? null : SignPage.Do(desk, applyment, state, act));
        });
    }

    private static RazorComponentResult<SignPage> Page(World.SimApplyment? applyment, string state, string? said) => new(new Dictionary<string, object?>
    {
        [nameof(SignPage.Applyment)] = applyment, [nameof(SignPage.State)] = state, [nameof(SignPage.Said)] = said,
    });

    public static void MapApplyments(this RouteGroupBuilder control)
    {
        control.MapGet("/applyments", (World.SandboxWorld world) => world.Onboardings.Applyments.Values);
        control.MapPost("/applyments/{number}/step", (string number, World.SandboxWorld world, ApplymentDesk desk) =>
            world.Onboardings.Applyments.GetValueOrDefault(number) is { } applyment && desk.Step(applyment) ? Results.Json(applyment) : Results.NotFound());
        control.MapPost("/applyments/{number}/freeze", (string number, World.SandboxWorld world, ApplymentDesk desk) =>
        {
            if (world.Onboardings.Applyments.GetValueOrDefault(number) is not { } applyment) return Results.NotFound();
            desk.Freeze(applyment);
            return Results.Json(applyment);
        });
    }
}
