using System.Security.Cryptography;
using System.Text;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>The key a request's secret fields are sealed with; the request names it by its serial.</summary>
public sealed record FieldSeal(string Serial, VerifyingKey Key)
{
    /// <summary>Names, phones and bank accounts are sealed; at most 214 bytes go into one field.</summary>
    /// <exception cref="CryptographicException">The text is too long.</exception>
    public string Close(string plain) => Key.Seal(Encoding.UTF8.GetBytes(plain));
}

/// <summary>Seals what only WeChat Pay may read and opens what it has sealed for us: RSA-OAEP with SHA-1 (wechat-pay-v3.md §5).</summary>
public sealed class FieldCipher(WeChatPayAccount account, PlatformKeys keys)
{
    /// <summary>The public key where the merchant has one, otherwise the newest platform certificate. Null: none can be had now.</summary>
    public async Task<FieldSeal?> Seal(CancellationToken stop) => account.PublicKey is { } key
        ? new(account.PublicKeyId, key)
        : await keys.Newest(stop) is var (serial, certificate) ? new(serial, certificate) : null;

    /// <exception cref="CryptographicException">Sealed for somebody else.</exception>
    /// <exception cref="FormatException">Not base64.</exception>
    public string Open(string sealedBase64) => Encoding.UTF8.GetString(account.Key.Open(sealedBase64));
}
