using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ShopHub.Data;
using ShopHub.Data.Access;

namespace ShopHub.Web.Hosting;

/// <summary>Sign-in: one account table, one cookie; shoppers come by WeChat, staff by password.</summary>
public static class Accounts
{
    public const string StaffSignInPath = "/staff/signin";

    private const string ShopperSignInPath = "/signin/wechat";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IActorSource, SignedInActor>().AddSingleton<LeftShoppers>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddIdentityCore<UserAccount>(Rules)
            .AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AccountClaims>();
        builder.Services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // It stands for password and second step together: the device must have recognised its owner.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            if (builder.Configuration["Passkeys:Domain"] is { Length: > 0 } domain) passkeys.ServerDomain = domain;
        });
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            Name(cookie, Cookies.SignIn);
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnSigningIn = GiveFormCookie;
            cookie.Events.OnRedirectToLogin = visit => Send(visit, SignInPath(visit.Request.Path));
            cookie.Events.OnRedirectToAccessDenied = visit => Send(visit, SignInPath(visit.Request.Path));
        });
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, c => Name(c, Cookies.SignIn + "-step"));
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, c => Name(c, Cookies.SignIn + "-device"));
        builder.Services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(5));
        builder.Services.AddAuthorization();
    }

    /// <summary>
    /// Who signs in gets the cookie of forms with it: given by the first form instead, two pages opened at once would
    /// each set one, and the form of the earlier would be refused.
    /// </summary>
    private static Task GiveFormCookie(CookieSigningInContext visit)
    {
        visit.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(visit.HttpContext);
        return Task.CompletedTask;
    }

    private static void Rules(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Password.RequiredLength = 10;
        options.Password.RequireNonAlphanumeric = false;
        options.User.AllowedUserNameCharacters = "";
        // Two keys of 256 characters would outgrow SQL Server's index.
        options.Stores.MaxLengthForKeys = 128;
    }

    private static void Name(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static string SignInPath(PathString path) =>
        path.StartsWithSegments("/console") || path.StartsWithSegments("/platform") || path.StartsWithSegments("/staff")
            ? StaffSignInPath : ShopperSignInPath;

    private static Task Send(RedirectContext<CookieAuthenticationOptions> visit, string path)
    {
        visit.Response.Redirect($"{path}?returnUrl={Uri.EscapeDataString(visit.Request.Path + visit.Request.QueryString)}");
        return Task.CompletedTask;
    }
}
