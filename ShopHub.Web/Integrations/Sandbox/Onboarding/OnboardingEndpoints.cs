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
