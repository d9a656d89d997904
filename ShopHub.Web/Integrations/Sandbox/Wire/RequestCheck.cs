using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>Whether a merchant signed this request, just now, with a certificate of theirs.</summary>
public sealed class RequestCheck(SandboxWorld world, WireClock clock)
{
    private static readonly string[] Parts = ["mchid", "nonce_str", "timestamp", "serial_no", "signature"];

    /// <exception cref="PayFault"><c>SIGN_ERROR</c> with the step that failed and the text the server built.</exception>
    public Merchant Check(HttpRequest request, byte[] body)
    {
        var parts = Authorization(request);
        var merchant = world.Merchant;
        if (parts["mchid"] != merchant.MchId) throw PayFault.Signature("商户号不存在");
        if (!merchant.ClientCertificates.TryGetValue(parts["serial_no"], out var key)) throw PayFault.Signature("商户证书序列号不存在或已失效");
        if (!IsFresh(parts["timestamp"])) throw PayFault.Signature("时间戳与服务器相差超过 300 秒");
        if (parts["nonce_str"] is not { Length: > 0 and <= 32 } nonce || !nonce.All(char.IsAsciiLetterOrDigit))
            throw PayFault.Signature("随机串应为 1 到 32 位字母或数字");
        var message = PayMessages.Request(request.Method, Target(request), parts["timestamp"], nonce, body);
        if (!key.Verifies(message, parts["signature"]))
            throw PayFault.Signature("签名与报文不符", System.Text.Encoding.UTF8.GetString(message));
        RequireHeaders(request, body);
        return merchant;
    }

    /// <summary>Path and query as they came over the wire; an in-process test server keeps none, so they are built again.</summary>
    public static string Target(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw
            ? raw
            : request.Path.ToUriComponent() + request.QueryString;

    private static Dictionary<string, string> Authorization(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        if (!given.StartsWith(PayMessages.Scheme + " ", StringComparison.Ordinal)) throw PayFault.Signature("缺少 Authorization 或认证类型不正确");
        var parts = new Dictionary<string, string>();
        foreach (var part in given[(PayMessages.Scheme.Length + 1)..].Split(','))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var isQuoted = at > 0 && part.Length > at + 2 && part[at + 1] == '"' && part[^1] == '"';
            if (!isQuoted || !parts.TryAdd(part[..at], part[(at + 2)..^1])) throw PayFault.Signature("Authorization 的格式不正确");
        }
        return parts.Count == Parts.Length && Parts.All(parts.ContainsKey) ? parts : throw PayFault.Signature("Authorization 应有五个部分");
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(clock.UnixSeconds - seconds) <= SignatureCheck.SkewSeconds;

    private static void RequireHeaders(HttpRequest request, byte[] body)
    {
        if (!request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            throw PayFault.Parameter("/header/Accept", request.Headers.Accept, "Accept 应为 application/json");
        if (request.Headers.UserAgent.Count == 0) throw PayFault.Parameter("/header/User-Agent", null, "缺少 User-Agent");
        if (body.Length > 0 && !SentBody.IsUpload(request) && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
            throw PayFault.Parameter("/header/Content-Type", request.ContentType, "Content-Type 应为 application/json");
    }
}
