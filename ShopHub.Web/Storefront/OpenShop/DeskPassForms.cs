using Microsoft.AspNetCore.Identity;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>How a PC goes on where the phone is: it shows a code, the phone agrees, the PC goes in.</summary>
public static class DeskPassForms
{
    public const string Page = "/open/desk";

    public static void MapDeskPasses(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/open/desk/show", Show).RequireRateLimiting(RateLimits.WeChat);
        paths.MapGet("/open/desk/state", State).RequireRateLimiting(RateLimits.WeChat);
        paths.MapPost("/open/desk/enter", Enter).RequireRateLimiting(RateLimits.WeChat);
        paths.MapPost("/open/scan/{code}", Agree);
    }

    /// <summary>What this browser shows; null when it shows nothing.</summary>
    public static ShownPass? Of(HttpContext visit) =>
        visit.Request.Cookies[Cookies.DeskPass]?.Split('.') is [var code, var secret] ? new(code, secret) : null;

    private static async Task<IResult> Show(HttpContext visit, FrontDoor door, IFormCollection sent)
    {
        var shown = (await door.As(Clockwork.Itself).Do((ShowDeskPass use, Clockwork it) => use.Run(it))).Value!;
        visit.Response.Cookies.Append(Cookies.DeskPass, $"{shown.Code}.{shown.Secret}", new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = visit.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(DeskPass.Minutes), IsEssential = true,
        });
        return FormAnswer.Go(Page);
    }

    private static async Task<IResult> State(HttpContext visit, Shop shop) =>
        Results.Json(new { agreed = Of(visit) is { } shown && await shop.Ask((DeskPassQueries ask) => ask.IsAgreed(shown.Code)) });

    private static async Task<IResult> Enter(HttpContext visit, FrontDoor door, SignInManager<UserAccount> accounts, IFormCollection sent)
    {
        if (Of(visit) is not { } shown) return FormAnswer.Go(Page);
        var outcome = await door.As(Clockwork.Itself).Do((EnterByDeskPass use, Clockwork it) => use.Run(it, shown));
        // A PC may be anybody's: it forgets when the browser is closed.
        if (outcome.Value is { } account)
        {
            visit.Response.Cookies.Delete(Cookies.DeskPass);
            await accounts.SignInAsync(account, isPersistent: false);
        }

        return FormAnswer.To(visit, outcome, "/open", Page, said: "已在电脑上登录，草稿与手机上是同一份");
    }

    private static async Task<IResult> Agree(HttpContext visit, Shop shop, IFormCollection sent, string code)
    {
        var outcome = await shop.Do((AgreeToDesk use, Buyer me) => use.Run(me, code));
        return FormAnswer.To(visit, outcome, "/open", "/open", said: "已同意，请回到电脑上继续填写");
    }
}
