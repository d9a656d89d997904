using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.StaffDoor;

/// <summary>Where a signed-in member of staff goes: to his shop, to another of his shops, to the platform, or out.</summary>
public static class StaffEndpoints
{
    public static void MapStaffDoor(this WebApplication app)
    {
        var door = app.MapGroup("/staff");
        door.MapGet("", Land).RequireAuthorization();
        // A circuit has no antiforgery token to post; the browser itself says where a form comes from.
        door.MapPost("/shop", Switch).RequireAuthorization().DisableAntiforgery().AddEndpointFilter(FromHere);
        door.MapPost("/signout", Leave).DisableAntiforgery().AddEndpointFilter(FromHere);
        door.MapPasskeys();
    }

    private static async Task<IResult> Land(HttpContext http, Shop shop, SignInManager<UserAccount> signIn, string? returnUrl)
    {
        if (await signIn.UserManager.GetUserAsync(http.User) is not { } account) return Results.LocalRedirect(Accounts.StaffSignInPath);
        if (account.HasFirstPassword) return Results.LocalRedirect("/staff/first-password");
        var wanted = IsOurs(returnUrl) ? returnUrl! : "";
        if (wanted.StartsWith("/staff/join/", StringComparison.Ordinal)) return Results.LocalRedirect(wanted);
        var work = await shop.Ask((ActorQueries ask) => ask.Workplaces(account.Id));
        if (work.Shops.Count > 0 && !work.Shops.Exists(s => s.Id == ChosenShop.Of(http.User)))
            await Choose(signIn, account, work.Shops[0].Id);
        if (work.AtPlatform && (work.Shops.Count == 0 || wanted.StartsWith("/platform", StringComparison.Ordinal)))
            return Results.LocalRedirect(wanted.StartsWith("/platform", StringComparison.Ordinal) ? wanted : "/platform");
        if (work.Shops.Count > 0)
            return Results.LocalRedirect(wanted.StartsWith("/console", StringComparison.Ordinal) ? wanted : "/console");
        return Results.LocalRedirect("/staff/nowhere");
    }

    private static async Task<IResult> Switch(HttpContext http, Shop shop, SignInManager<UserAccount> signIn, [FromForm] string id)
    {
        if (await signIn.UserManager.GetUserAsync(http.User) is not { } account || !Id<Merchant>.TryParse(id, null, out var wanted))
            return Results.LocalRedirect(Accounts.StaffSignInPath);
        var work = await shop.Ask((ActorQueries ask) => ask.Workplaces(account.Id));
        if (work.Shops.Exists(s => s.Id == wanted)) await Choose(signIn, account, wanted);
        return Results.LocalRedirect("/console");
    }

    private static async Task<IResult> Leave(SignInManager<UserAccount> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(Accounts.StaffSignInPath);
    }

    internal static Task Choose(SignInManager<UserAccount> signIn, UserAccount account, Id<Merchant> shop) =>
        signIn.SignInWithClaimsAsync(account, isPersistent: true, [new Claim(ChosenShop.Claim, shop.ToString())]);

    private static bool IsOurs(string? url) => url is ['/', not ('/' or '\\'), ..];

    internal static ValueTask<object?> FromHere(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var request = call.HttpContext.Request;
        var isOurs = request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}"
            || request.Headers["Sec-Fetch-Site"] == "same-origin";
        return isOurs ? next(call) : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status400BadRequest));
    }
}
