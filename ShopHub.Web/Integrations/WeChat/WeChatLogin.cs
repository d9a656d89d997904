using System.Text.Json;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.WeChat;

/// <summary>What a shopper is asked for: nothing (openid only), or name and picture.</summary>
public enum WeChatScope { Base, UserInfo }

/// <summary>Who came back from WeChat.</summary>
/// <param name="UnionId">Null unless asked for user info and the account is bound to an open platform.</param>
/// <param name="IsSnapshot">A virtual user of WeChat's preview page: never make a customer of it.</param>
public sealed record WeChatVisitor(string OpenId, string? UnionId, string AccessToken, string Scope, bool IsSnapshot);

public sealed record WeChatProfile(string OpenId, string Nickname, string? PictureUrl, string? UnionId);

/// <summary>An answer of WeChat, or the reason there is none.</summary>
/// <param name="ErrorCode">WeChat's errcode; 0 when it could not be reached.</param>
public sealed record WeChatAnswer<T>(T? Value, int ErrorCode = 0, string? Error = null) where T : class
{
    /// <summary>The code was used or is too old: sign-in starts again from a clean address.</summary>
    public bool MustStartAgain => ErrorCode is 40029 or 40163;
}

/// <summary>Sign-in through WeChat's web authorization (OAuth 2).</summary>
public sealed class WeChatLogin(IOptions<WeChatOptions> options, OwnAddress own, IHttpClientFactory http, ILogger<WeChatLogin> log)
{
    public const string ClientName = "WeChat";

    private WeChatOptions Settings => options.Value;

    /// <summary>Where the browser goes. WeChat checks the order of the parameters and the fragment.</summary>
    /// <param name="state">Letters and digits, at most 128; compared when the browser comes back.</param>
    public string AuthorizeUrl(Uri returnTo, string state, WeChatScope scope) =>
        $"{Settings.AuthorizeBase.TrimEnd('/')}/connect/oauth2/authorize?appid={Settings.AppId}"
        + $"&redirect_uri={Uri.EscapeDataString(returnTo.AbsoluteUri)}&response_type=code"
        + $"&scope={(scope == WeChatScope.Base ? "snsapi_base" : "snsapi_userinfo")}&state={state}#wechat_redirect";

    /// <summary>Turns the code into an openid. A code works once, for five minutes.</summary>
    public async Task<WeChatAnswer<WeChatVisitor>> Exchange(string code, CancellationToken stop = default)
    {
        var answer = await Ask<TokenAnswer>($"sns/oauth2/access_token?appid={Settings.AppId}&secret={Settings.Secret}"
            + $"&code={Uri.EscapeDataString(code)}&grant_type=authorization_code", "sns/oauth2/access_token", stop);
        return answer.Value is { Openid: { } openId, AccessToken: { } token } found
            ? new(new(openId, found.Unionid, token, found.Scope ?? "", found.IsSnapshotuser == 1))
            : new(null, answer.ErrorCode, answer.Error);
    }

    /// <summary>Name and picture, for a visitor who agreed to it.</summary>
    public async Task<WeChatAnswer<WeChatProfile>> Profile(WeChatVisitor visitor, CancellationToken stop = default)
    {
        var answer = await Ask<ProfileAnswer>($"sns/userinfo?access_token={Uri.EscapeDataString(visitor.AccessToken)}"
            + $"&openid={Uri.EscapeDataString(visitor.OpenId)}&lang=zh_CN", "sns/userinfo", stop);
        return answer.Value is { Openid: { } openId } found
            ? new(new(openId, found.Nickname ?? "", found.Headimgurl, found.Unionid))
            : new(null, answer.ErrorCode, answer.Error);
    }

    // The address holds the secret and the code, so only its name is ever logged.
    private async Task<WeChatAnswer<T>> Ask<T>(string target, string name, CancellationToken stop) where T : WeChatError
    {
        try
        {
            using var client = http.CreateClient(ClientName);
            var bytes = await client.GetByteArrayAsync(new Uri(ApiBase, target), stop);
            var answer = JsonSerializer.Deserialize<T>(bytes, PayJson.Options);
            if (answer is { Errcode: null or 0 }) return new(answer);
            log.LogWarning("WeChat answered {Call} with {Code} {Message}", name, answer?.Errcode, answer?.Errmsg);
            return new(null, answer?.Errcode ?? 0, answer?.Errmsg);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException
                                      || fault is OperationCanceledException && !stop.IsCancellationRequested)
        {
            log.LogWarning("WeChat could not be asked for {Call}: {Reason}", name, fault.GetType().Name);
            return new(null, 0, "微信暂无响应");
        }
    }

    private Uri ApiBase => Settings.ApiBase == "" ? own.Find() : new Uri(Settings.ApiBase.TrimEnd('/') + "/");

    private record WeChatError(int? Errcode, string? Errmsg);

    private sealed record TokenAnswer(
        int? Errcode, string? Errmsg, string? AccessToken, string? Openid, string? Unionid, string? Scope, int? IsSnapshotuser)
        : WeChatError(Errcode, Errmsg);

    private sealed record ProfileAnswer(
        int? Errcode, string? Errmsg, string? Openid, string? Nickname, string? Headimgurl, string? Unionid)
        : WeChatError(Errcode, Errmsg);
}
