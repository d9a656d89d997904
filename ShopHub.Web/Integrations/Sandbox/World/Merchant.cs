using System.Text;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A platform certificate with the key behind it.</summary>
public sealed record PlatformCertificate(string Serial, string Pem, SigningKey Key, DateTimeOffset From, DateTimeOffset Until);

/// <summary>The merchant account as WeChat Pay would hold it.</summary>
public sealed class Merchant
{
    /// <summary>0.60 %, the usual rate, in basis points.</summary>
    public const int UsualFee = 60;

    public Merchant(SandboxKeys keys, DateTimeOffset now)
    {
        (MchId, AppId, MiniAppId, AppSecret) = (keys.MchId, keys.AppId, keys.MiniAppId, keys.AppSecret);
        ApiV3Key = Encoding.UTF8.GetBytes(keys.ApiV3Key);
        using var merchantKey = new SigningKey(keys.MerchantKeyPem);
        ClientCertificates = new() { [keys.MerchantSerial] = VerifyingKey.FromPem(merchantKey.PublicPem) };
        PlatformKeyId = keys.PlatformKeyId;
        PlatformKey = new SigningKey(keys.PlatformKeyPem);
        var until = VerifyingKey.FromCertificatePem(keys.CertificatePem).ValidUntil;
        Certificates = [new(keys.CertificateSerial, keys.CertificatePem, new SigningKey(keys.CertificateKeyPem), now.AddDays(-1), until)];
    }

    public string MchId { get; }

    public string AppId { get; }

    /// <summary>The mini program.</summary>
    public string MiniAppId { get; }

    /// <summary>Those bound to the merchant.</summary>
    public string[] Apps => [AppId, MiniAppId];

    public string AppSecret { get; }

    public string ShortName => "ShopHub 模拟商户";

    public byte[] ApiV3Key { get; }

    /// <summary>What the merchant signs with, by serial.</summary>
    public Dictionary<string, VerifyingKey> ClientCertificates { get; }

    public string PlatformKeyId { get; }

    public SigningKey PlatformKey { get; }

    /// <summary>Newest last; more than one while they rotate.</summary>
    public List<PlatformCertificate> Certificates { get; }

    /// <summary>Answers and callbacks are signed with the newest certificate instead of the public key.</summary>
    public bool SignsWithCertificate { get; set; }

    public (string Serial, SigningKey Key) Signer(string? wanted) =>
        Certificates.FirstOrDefault(c => c.Serial == wanted) is { } asked ? (asked.Serial, asked.Key)
        : SignsWithCertificate && wanted != PlatformKeyId ? (Certificates[^1].Serial, Certificates[^1].Key)
        : (PlatformKeyId, PlatformKey);

    /// <summary>The private key behind a serial that a sealed field may name.</summary>
    public SigningKey? Opener(string? serial) =>
        serial == PlatformKeyId ? PlatformKey : Certificates.FirstOrDefault(c => c.Serial == serial)?.Key;
}
