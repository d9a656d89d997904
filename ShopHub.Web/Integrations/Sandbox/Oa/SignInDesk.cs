using System.Collections.Concurrent;
using System.Security.Cryptography;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Oa;

/// <param name="Until">Real time: a person clicks.</param>
public sealed record Grant(Shopper Who, string Scope, bool IsSnapshot, DateTimeOffset Until);

/// <summary>Gives out codes and turns them into tokens, each once.</summary>
public sealed class SignInDesk(SandboxWorld world, WireClock clock)
{
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5), TokenLife = TimeSpan.FromSeconds(7200);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Grant> _codes = new(), _tokens = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new();
    private DateTimeOffset _nextSweep;

    public string Code(Shopper who, string scope, bool isSnapshot)
    {
        Sweep();
        var code = Nonce.New();
        _codes[code] = new Grant(who, scope, isSnapshot, clock.Now + CodeLife);
        return code;
    }

    public object Exchange(string? appId, string? secret, string? code)
    {
        if (appId != world.Merchant.AppId) return Error(40013, "invalid appid");
        if (!Same(secret ?? "", world.Merchant.AppSecret)) return Error(40125, "invalid appsecret");
        if (code is null || _used.ContainsKey(code)) return Error(40163, "code been used");
        if (!_codes.TryRemove(code, out var grant) || grant.Until < clock.Now) return Error(40029, "invalid code");
        _used[code] = grant.Until;
        var token = Nonce.New(64);
        _tokens[token] = grant with { Until = clock.Now + TokenLife };
        return new
        {
            access_token = token,
            expires_in = (int)TokenLife.TotalSeconds,
            refresh_token = Nonce.New(64),
            openid = OpenId(grant),
            scope = grant.Scope,
            is_snapshotuser = grant.IsSnapshot ? 1 : (int?)null,
            unionid = grant.Scope == "snsapi_userinfo" ? grant.Who.UnionId : null,
        };
    }

    public object UserInfo(string? token, string? openId, string host)
    {
        if (token is null || !_tokens.TryGetValue(token, out var grant)) return Error(40001, "invalid credential");
        if (grant.Until < clock.Now) return Error(42001, "access_token expired");
        if (grant.Scope != "snsapi_userinfo") return Error(48001, "api unauthorized");
        if (openId != OpenId(grant)) return Error(40003, "invalid openid");
        return new
        {
            openid = openId,
            nickname = grant.Who.Name,
            sex = 0,
            language = "",
            city = "",
            province = "",
            country = "",
            headimgurl = $"{host}/_sim/pictures/{grant.Who.Key}.svg",
            privilege = Array.Empty<string>(),
            unionid = grant.Who.UnionId,
        };
    }

    // The virtual user of a snapshot page has an openid that belongs to nobody.
    private string OpenId(Grant grant) =>
        People.OpenId(grant.IsSnapshot ? grant.Who with { UnionId = "snapshot " + grant.Who.UnionId } : grant.Who, world.Merchant.AppId);

    private void Sweep()
    {
        if (clock.Now < _nextSweep) return;
        _nextSweep = clock.Now + BetweenSweeps;
        foreach (var (code, grant) in _codes) if (grant.Until < clock.Now) _codes.TryRemove(code, out _);
        foreach (var (token, grant) in _tokens) if (grant.Until < clock.Now) _tokens.TryRemove(token, out _);
        foreach (var (code, until) in _used) if (until < clock.Now) _used.TryRemove(code, out _);
    }

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(a), System.Text.Encoding.UTF8.GetBytes(b));

    private static object Error(int errcode, string errmsg) => new { errcode, errmsg };
}
