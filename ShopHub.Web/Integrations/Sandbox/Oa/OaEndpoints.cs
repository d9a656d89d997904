using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Oa;

/// <summary>WeChat's web authorization as browsers and servers meet it.</summary>
public static class OaEndpoints
{
    public static void MapOa(this IEndpointRouteBuilder paths)
    {
        paths.MapGet("/connect/oauth2/authorize", Authorize);
        paths.MapGet("/sns/oauth2/access_token", (HttpRequest ask, SignInDesk desk) =>
            Results.Json(desk.Exchange(ask.Query["appid"], ask.Query["secret"], ask.Query["code"])));
        paths.MapGet("/sns/userinfo", (HttpRequest ask, SignInDesk desk) =>
            Results.Json(desk.UserInfo(ask.Query["access_token"], ask.Query["openid"], $"{ask.Scheme}://{ask.Host}")));
        paths.MapGet("/_sim/login", Login);
        paths.MapGet("/_sim/pictures/{key}.svg", Picture);
    }

    private static IResult Authorize(HttpContext http, SandboxWorld world, SignInDesk desk, IOptions<SandboxOptions> options)
    {
        var wish = AuthorizeWish.Of(http.Request);
        if (wish.Fault(world, http.Request, options.Value) is { } fault) return Page(new() { [nameof(PickerPage.Fault)] = fault });
        if (http.Request.Query["answer"] == "refuse") return Results.Redirect(wish.Return(null));
        if (wish.Chosen(http, world) is not { } who)
            return Page(new() { [nameof(PickerPage.Wish)] = wish, [nameof(PickerPage.Shoppers)] = world.People.All.Take(20).ToList() });
        return Results.Redirect(wish.Return(desk.Code(who, wish.Scope, http.Request.Query["answer"] == "snapshot")));
    }

    /// <summary>Signs in as somebody through the shop's own sign-in, in one address.</summary>
    private static IResult Login(HttpContext http, SandboxWorld world, IOptions<SandboxOptions> options)
    {
        var (key, returnUrl) = (http.Request.Query["as"].ToString(), http.Request.Query["returnUrl"].ToString());
        if (!People.IsKey(key)) return Page(new() { [nameof(PickerPage.Shoppers)] = world.People.All.Take(20).ToList() });
        if (!returnUrl.StartsWith('/') || returnUrl.StartsWith("//", StringComparison.Ordinal)) returnUrl = "/";
        Visitor.Remember(http, key, agreed: true);
        return Results.Redirect($"{options.Value.SignInPath}?returnUrl={Uri.EscapeDataString(returnUrl)}");
    }

    private static IResult Picture(string key, SandboxWorld world)
    {
        if (world.People.Find(key) is not { Name: var name }) return Results.NotFound();
        var hue = key.Sum(c => c) * 47 % 360;
        return Results.Text($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl({hue} 50% 36%)"/><text
            x="48" y="64" font-size="46" text-anchor="middle" fill="#fff" font-family="sans-serif">{name[^1]}</text></svg>
            """, "image/svg+xml");
    }

    private static RazorComponentResult<PickerPage> Page(Dictionary<string, object?> values) => new(values);
}
