using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>What must be true of the settings before the program starts: one sentence for each fault.</summary>
public sealed class WeChatPayRules(IHostEnvironment environment) : IValidateOptions<WeChatPayOptions>
{
    /// <summary>Main and backup hosts of the official documents and clients.</summary>
    private static readonly string[] OfficialHosts =
        ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api2.wechatpay.cn"];

    public ValidateOptionsResult Validate(string? name, WeChatPayOptions options)
    {
        var faults = Always(options).Concat(environment.IsProduction() ? InProduction(options) : []).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Always(WeChatPayOptions o)
    {
        if (o.MchId == "") yield return "缺少配置 WeChatPay:MchId（微信支付商户号）";
        if (o.AppId == "") yield return "缺少配置 WeChatPay:AppId（与商户号绑定的公众号 AppID）";
        if (o.MerchantSerial == "") yield return "缺少配置 WeChatPay:MerchantSerial（商户 API 证书序列号）";
        if (Encoding.UTF8.GetByteCount(o.ApiV3Key) != 32) yield return "配置 WeChatPay:ApiV3Key 必须正好是 32 个字节";
        if (!Reads(() => new SigningKey(WeChatPayOptions.Pem(o.PrivateKey)).Dispose()))
            yield return "配置 WeChatPay:PrivateKey 不是可用的 RSA 私钥（PEM 文本或 PEM 文件路径）";
        if (o.PublicKeyId == "" && !o.Certificates)
            yield return "请配置 WeChatPay:PublicKeyId 与 PublicKey，或把 WeChatPay:Certificates 设为 true";
        if (o.PublicKeyId != "" && !Reads(() => VerifyingKey.FromPem(WeChatPayOptions.Pem(o.PublicKey)).Dispose()))
            yield return "配置 WeChatPay:PublicKey 不是可用的微信支付公钥（PEM 文本或 PEM 文件路径）";
        foreach (var (key, value) in Addresses(o))
            if (value != "" && !IsWeb(value)) yield return $"配置 WeChatPay:{key} 不是 http(s) 网址";
        if (o.NotifyBase.Contains('?', StringComparison.Ordinal)) yield return "配置 WeChatPay:NotifyBase 不能带查询参数";
    }

    private static IEnumerable<string> InProduction(WeChatPayOptions o)
    {
        if (!IsOfficial(o.BaseAddress)) yield return "生产环境的 WeChatPay:BaseAddress 必须是微信支付的正式域名";
        if (o.BackupAddress != "" && !IsOfficial(o.BackupAddress))
            yield return "生产环境的 WeChatPay:BackupAddress 必须是微信支付的正式域名";
        if (!o.NotifyBase.StartsWith("https://", StringComparison.Ordinal))
            yield return "生产环境的 WeChatPay:NotifyBase 必须以 https:// 开头";
        if (PublishedKeys.Serials.Contains(o.MerchantSerial))
            yield return "生产环境不能使用公开的测试证书（WeChatPay:MerchantSerial）";
        if (PublishedKeys.ApiV3Keys.Contains(o.ApiV3Key))
            yield return "生产环境不能使用公开的测试密钥（WeChatPay:ApiV3Key）";
    }

    private static IEnumerable<(string Key, string Value)> Addresses(WeChatPayOptions o) =>
        [(nameof(o.BaseAddress), o.BaseAddress), (nameof(o.BackupAddress), o.BackupAddress), (nameof(o.NotifyBase), o.NotifyBase)];

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsOfficial(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == "https" && OfficialHosts.Contains(uri.Host);

    private static bool Reads(Action key)
    {
        try
        {
            key();
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
