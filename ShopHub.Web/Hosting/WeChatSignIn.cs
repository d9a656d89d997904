using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Storefront;

namespace ShopHub.Web.Hosting;

/// <summary>Signs a shopper in through WeChat: silently, or with name and picture when he asks for it.</summary>
public static class WeChatSignIn
{
    private const string Callback = "/signin/wechat/callback";

    public static void MapWeChatSignIn(this WebApplication app)
    {
        app.MapGet("/signin/wechat", Leave).RequireRateLimiting(RateLimits.WeChat);
        app.MapGet(Callback, Return).RequireRateLimiting(RateLimits.WeChat);
        app.MapPost("/signout", SignOut);
    }

    private static IResult Leave(HttpContext visit, WeChatLogin login, string? returnUrl, bool profile = false)
    {
        var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        visit.Response.Cookies.Append(Cookies.SignInState, $"{state} {FormAnswer.Local(returnUrl)}", new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(10), Path = "/signin", IsEssential = true,
        });
        var back = new Uri($"{visit.Request.Scheme}://{visit.Request.Host}{Callback}");
        return Results.Redirect(login.AuthorizeUrl(back, state, profile ? WeChatScope.UserInfo : WeChatScope.Base));
    }

    private static async Task<IResult> Return(
        HttpContext visit, WeChatLogin login, FrontDoor door, SignInManager<UserAccount> accounts, string? code, string? state)
    {
        var sent = (visit.Request.Cookies[Cookies.SignInState] ?? "").Split(' ', 2);
        visit.Response.Cookies.Delete(Cookies.SignInState, new() { Path = "/signin" });
        if (sent.Length < 2 || sent[0].Length == 0 || sent[0] != state) return Failed(visit, "登录页面已过期，请重新登录");
        if (string.IsNullOrEmpty(code)) return Failed(visit, "您没有同意登录，可以随时再来");
        var answer = await login.Exchange(code, visit.RequestAborted);
        if (answer.Value is not { } visitor)
            return answer.MustStartAgain ? Results.Redirect(SignInLinks.For(sent[1])) : Failed(visit, "微信暂时没有回应，请稍后再登录");
        if (visitor.IsSnapshot) return Failed(visit, "当前是微信预览页，请点右下角“使用完整服务”后再登录");

        var person = await Person(login, visitor, visit.RequestAborted);
        var outcome = await door.As(Clockwork.Itself).Do((SignInShopper use, Clockwork it) => use.Run(it, person));
        if (outcome.Value is not { } account) return Failed(visit, outcome.Refusal!.Message);
        await accounts.SignInAsync(account, isPersistent: true);
        return Results.Redirect(FormAnswer.Local(sent[1]));
    }

    private static async Task<WeChatPerson> Person(WeChatLogin login, WeChatVisitor visitor, CancellationToken stop)
    {
        if (visitor.Scope != "snsapi_userinfo") return new(visitor.OpenId, visitor.UnionId);
        var profile = (await login.Profile(visitor, stop)).Value;
        return new(visitor.OpenId, profile?.UnionId ?? visitor.UnionId, profile?.Nickname, profile?.PictureUrl);
    }

    private static async Task<IResult> SignOut(HttpContext visit, Microsoft.AspNetCore.Antiforgery.IAntiforgery forms)
    {
        await forms.ValidateRequestAsync(visit);
        await visit.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.Redirect("/me");
    }

    private static IResult Failed(HttpContext visit, string why)
    {
        FormAnswer.Say(visit, why, "warn");
        return Results.Redirect("/me");
    }
}
