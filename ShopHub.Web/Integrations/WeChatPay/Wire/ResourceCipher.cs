using System.Security.Cryptography;
using System.Text;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>AES-GCM as callbacks and certificates use it: base64 of the cipher text followed by its 16-byte tag.</summary>
public static class ResourceCipher
{
    private const int TagBytes = 16;

    /// <exception cref="CryptographicException">Another key, or changed on the way.</exception>
    public static byte[] Open(byte[] key, string nonce, string? associated, string sealedBase64)
    {
        var given = Convert.FromBase64String(sealedBase64);
        if (given.Length < TagBytes) throw new CryptographicException("Shorter than a tag.");
        var plain = new byte[given.Length - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(Encoding.UTF8.GetBytes(nonce), given.AsSpan(0, plain.Length), given.AsSpan(plain.Length), plain,
            Encoding.UTF8.GetBytes(associated ?? ""));
        return plain;
    }

    public static string Seal(byte[] key, string nonce, string? associated, byte[] plain)
    {
        var made = new byte[plain.Length + TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(Encoding.UTF8.GetBytes(nonce), plain, made.AsSpan(0, plain.Length), made.AsSpan(plain.Length),
            Encoding.UTF8.GetBytes(associated ?? ""));
        return Convert.ToBase64String(made);
    }
}
