using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>The key pairs and numbers of the sandbox's one merchant, made once and kept in its folder.</summary>
public sealed record SandboxKeys(
    string MchId, string AppId, string AppSecret, string ApiV3Key,
    string MerchantSerial, string MerchantKeyPem,
    string PlatformKeyId, string PlatformKeyPem,
    string CertificateSerial, string CertificatePem, string CertificateKeyPem)
{
    private const string DemoMchId = "1900880001";

    /// <summary>Told by the official account's, so that keys made earlier have one too.</summary>
    public string MiniAppId => "wx" + new string([.. AppId[2..].Reverse()]);

    public static SandboxKeys LoadOrMake(string folder, int bits, WireClock clock)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "keys.json");
        if (File.Exists(file)) return JsonSerializer.Deserialize<SandboxKeys>(File.ReadAllText(file))!;
        var made = Make(bits, clock.Now);
        // Written beside and moved: a half written file would look like another merchant.
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(made));
        File.Move(file + ".new", file, overwrite: true);
        return made;
    }

    public static SandboxKeys Make(int bits, DateTimeOffset now)
    {
        var (serial, certificate, key) = MakeCertificate(bits, now);
        return new(
            DemoMchId, "wx" + RandomNumberGenerator.GetHexString(16, lowercase: true), Nonce.New(), Nonce.New(),
            RandomNumberGenerator.GetHexString(40), MakeKey(bits),
            $"PUB_KEY_ID_01{DemoMchId}{now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}", MakeKey(bits),
            serial, certificate, key);
    }

    public static (string Serial, string Pem, string KeyPem) MakeCertificate(int bits, DateTimeOffset now)
    {
        using var rsa = RSA.Create(bits);
        var request = new CertificateRequest("CN=ShopHub Sandbox", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(5));
        return (certificate.SerialNumber, certificate.ExportCertificatePem(), rsa.ExportPkcs8PrivateKeyPem());
    }

    private static string MakeKey(int bits)
    {
        using var rsa = RSA.Create(bits);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
