using System.Text;
using Microsoft.Extensions.Options;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>Who we are to WeChat Pay: numbers and loaded keys. Never printed, never logged.</summary>
public sealed class WeChatPayAccount : IDisposable
{
    private readonly WeChatPayOptions _options;
    private readonly OwnAddress _own;

    public WeChatPayAccount(IOptions<WeChatPayOptions> options, OwnAddress own)
    {
        (_options, _own) = (options.Value, own);
        ApiV3Key = Encoding.UTF8.GetBytes(_options.ApiV3Key);
        Key = new SigningKey(WeChatPayOptions.Pem(_options.PrivateKey));
        if (_options.PublicKeyId != "") PublicKey = VerifyingKey.FromPem(WeChatPayOptions.Pem(_options.PublicKey));
    }

    public string MchId => _options.MchId;

    public string AppId => _options.AppId;

    /// <summary>Null without a mini program.</summary>
    public string? MiniAppId => _options.MiniAppId == "" ? null : _options.MiniAppId;

    public ChannelIdentity Identity => new(MchId, AppId, MiniAppId);

    public string MerchantSerial => _options.MerchantSerial;

    public byte[] ApiV3Key { get; }

    public SigningKey Key { get; }

    public string PublicKeyId => _options.PublicKeyId;

    /// <summary>Null for a merchant that has platform certificates only.</summary>
    public VerifyingKey? PublicKey { get; }

    public bool TrustsCertificates => _options.Certificates;

    public TimeSpan Timeout => TimeSpan.FromMilliseconds(_options.TimeoutMilliseconds);

    public int Attempts => Math.Max(1, _options.Attempts);

    /// <summary>Every second attempt goes to the backup host, when there is one.</summary>
    public Uri Host(int attempt) => attempt % 2 == 1 || _options.BackupAddress == ""
        ? AddressOr(_options.BaseAddress)
        : new Uri(_options.BackupAddress);

    /// <param name="path">Without a leading slash.</param>
    public string NotifyUrl(string path) => new Uri(AddressOr(_options.NotifyBase), path).AbsoluteUri;

    public void Dispose()
    {
        Key.Dispose();
        PublicKey?.Dispose();
    }

    private Uri AddressOr(string setting) => setting == "" ? _own.Find() : new Uri(setting.TrimEnd('/') + "/");
}
