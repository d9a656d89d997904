using Microsoft.Extensions.Options;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox;

/// <summary>Fills in, where nothing is configured, who the shop is to the sandbox.</summary>
public sealed class SandboxIdentity(SandboxKeys keys) : IPostConfigureOptions<WeChatPayOptions>, IPostConfigureOptions<WeChatOptions>
{
    public void PostConfigure(string? name, WeChatPayOptions options)
    {
        options.MchId = Or(options.MchId, keys.MchId);
        options.AppId = Or(options.AppId, keys.AppId);
        options.MiniAppId = Or(options.MiniAppId, keys.MiniAppId);
        options.Family ??= ChannelFamily.Ecommerce;
        options.ApiV3Key = Or(options.ApiV3Key, keys.ApiV3Key);
        options.MerchantSerial = Or(options.MerchantSerial, keys.MerchantSerial);
        options.PrivateKey = Or(options.PrivateKey, keys.MerchantKeyPem);
        if (options.PublicKeyId != "" || options.Certificates) return;
        options.PublicKeyId = keys.PlatformKeyId;
        using var platform = new SigningKey(keys.PlatformKeyPem);
        options.PublicKey = platform.PublicPem;
    }

    public void PostConfigure(string? name, WeChatOptions options)
    {
        options.AppId = Or(options.AppId, keys.AppId);
        options.Secret = Or(options.Secret, keys.AppSecret);
    }

    private static string Or(string given, string ours) => given == "" ? ours : given;
}
