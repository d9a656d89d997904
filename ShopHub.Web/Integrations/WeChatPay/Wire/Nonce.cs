using System.Security.Cryptography;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>Random letters and digits, used once.</summary>
public static class Nonce
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string New(int length = 32) => RandomNumberGenerator.GetString(Letters, length);
}
