using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Oa;

/// <summary>What the shop asks of WeChat for a browser.</summary>
public sealed record AuthorizeWish(string AppId, string RedirectUri, string ResponseType, string Scope, string State)
{
    private const int LongestState = 128;

    public bool WantsName => Scope == "snsapi_userinfo";

    public static AuthorizeWish Of(HttpRequest ask) =>
        new(ask.Query["appid"]!, ask.Query["redirect_uri"]!, ask.Query["response_type"]!, ask.Query["scope"]!, ask.Query["state"]!);

    /// <summary>What WeChat shows the user instead; null when all is well.</summary>
    public string? Fault(SandboxWorld world, HttpRequest ask, SandboxOptions options)
    {
        if (AppId != world.Merchant.AppId) return "AppID 参数错误";
        if (ResponseType != "code" || Scope is not ("snsapi_base" or "snsapi_userinfo")) return "Scope 参数错误或没有 Scope 权限";
        if (State is { Length: > LongestState } || State?.All(char.IsAsciiLetterOrDigit) == false) return "state 只能是 128 位以内的字母和数字";
        if (!Uri.TryCreate(RedirectUri, UriKind.Absolute, out var back)) return "redirect_uri 参数错误";
        var isOurs = back.IsLoopback || back.Host == ask.Host.Host || options.CallbackHosts.Contains(back.Host);
        return isOurs ? null : "redirect_uri 域名与后台配置不一致，错误码：10003";
    }

    /// <summary>Who signs in: chosen on the page, or remembered where nothing need be asked.</summary>
    public Shopper? Chosen(HttpContext http, SandboxWorld world)
    {
        var named = http.Request.Query["as"].ToString();
        if (People.IsKey(named))
        {
            Visitor.Remember(http, named, agreed: false);
            return world.Shopper(named);
        }
        return Visitor.Of(http.Request, world) is { } who && (!WantsName || Visitor.HasAgreed(http.Request, who)) ? who : null;
    }

    /// <param name="code">Null: the shopper refused.</param>
    public string Return(string? code)
    {
        var (plain, sign) = (RedirectUri.Split('#')[0], RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        return code is null ? $"{plain}{sign}state={State}" : $"{plain}{sign}code={code}&state={State}";
    }
}
