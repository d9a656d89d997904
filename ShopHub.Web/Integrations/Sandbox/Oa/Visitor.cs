using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Oa;

/// <summary>Which shopper holds this browser, remembered by cookies of the sandbox.</summary>
public static class Visitor
{
    private const string Name = "sim-as", Agreed = "sim-agreed";
    private static readonly TimeSpan AgreementLife = TimeSpan.FromMinutes(1);

    public static Shopper? Of(HttpRequest request, SandboxWorld world) =>
        request.Cookies[Name] is { } key && People.IsKey(key) ? world.Shopper(key) : null;

    public static void Remember(HttpContext http, string key, bool agreed)
    {
        http.Response.Cookies.Append(Name, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
        if (agreed) http.Response.Cookies.Append(Agreed, key, new CookieOptions { HttpOnly = true, MaxAge = AgreementLife, Path = "/" });
    }

    /// <summary>Chosen a moment ago by name: nobody is asked again.</summary>
    public static bool HasAgreed(HttpRequest request, Shopper who) => request.Cookies[Agreed] == who.Key;
}
