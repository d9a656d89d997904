using System.Security.Cryptography;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>A private RSA key: signs (SHA-256, PKCS#1 v1.5) and opens sealed fields (OAEP, SHA-1).</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ThreadLocal<RSA> _rsa;

    /// <param name="pem">PKCS#8 or PKCS#1 text.</param>
    /// <exception cref="ArgumentException">The text holds no RSA private key.</exception>
    public SigningKey(string pem)
    {
        // RSA objects promise nothing about threads, and a lock would make every signature wait for one.
        _rsa = new(() => Load(pem), trackAllValues: true);
        PublicPem = _rsa.Value!.ExportSubjectPublicKeyInfoPem();
    }

    public string PublicPem { get; }

    public string Sign(byte[] message) =>
        Convert.ToBase64String(_rsa.Value!.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <exception cref="CryptographicException">Sealed for another key.</exception>
    public byte[] Open(string sealedBase64) =>
        _rsa.Value!.Decrypt(Convert.FromBase64String(sealedBase64), RSAEncryptionPadding.OaepSHA1);

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
