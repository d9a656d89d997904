using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

public static class BillHash
{
    /// <summary>Of the uncompressed text, in lower-case hex.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The channel's bills are hashed so.")]
    public static string Of(byte[] text) => Convert.ToHexStringLower(SHA1.HashData(text));
}
