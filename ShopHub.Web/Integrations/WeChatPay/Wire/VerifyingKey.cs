using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>A public RSA key, bare or out of a certificate.</summary>
public sealed class VerifyingKey : IDisposable
{
    private readonly ThreadLocal<RSA> _rsa;

    private VerifyingKey(string publicPem, DateTimeOffset validUntil)
    {
        _rsa = new(() => Load(publicPem), trackAllValues: true);
        _ = _rsa.Value;
        ValidUntil = validUntil;
    }

    /// <summary>A bare key has no end.</summary>
    public DateTimeOffset ValidUntil { get; }

    /// <summary>From a public key or a certificate.</summary>
    /// <exception cref="ArgumentException">The text holds neither.</exception>
    public static VerifyingKey FromPem(string pem) =>
        pem.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal) ? FromCertificatePem(pem) : new(pem, DateTimeOffset.MaxValue);

    public static VerifyingKey FromCertificatePem(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        using var rsa = certificate.GetRSAPublicKey() ?? throw new CryptographicException("Not an RSA certificate.");
        return new(rsa.ExportSubjectPublicKeyInfoPem(), certificate.NotAfter.ToUniversalTime());
    }

    public bool Verifies(byte[] message, string signatureBase64) =>
        Base64.IsValid(signatureBase64) && _rsa.Value!.VerifyData(
            message, Convert.FromBase64String(signatureBase64), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Seals a field that only the owner of the private key may read.</summary>
    public string Seal(byte[] plain) => Convert.ToBase64String(_rsa.Value!.Encrypt(plain, RSAEncryptionPadding.OaepSHA1));

    public void Dispose()
    {
        foreach (var rsa in _rsa.Values) rsa.Dispose();
        _rsa.Dispose();
    }

    private static RSA Load(string pem)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return rsa;
    }
}
