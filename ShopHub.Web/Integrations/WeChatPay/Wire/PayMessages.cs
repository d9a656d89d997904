using System.Text;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>The exact bytes that are signed: every line ends with one line feed, the last one too.</summary>
public static class PayMessages
{
    public const string Scheme = "WECHATPAY2-SHA256-RSA2048";

    /// <param name="target">Path and query exactly as they go over the wire.</param>
    public static byte[] Request(string method, string target, string timestamp, string nonce, ReadOnlySpan<byte> body) =>
        Lines($"{method}\n{target}\n{timestamp}\n{nonce}\n", body);

    /// <summary>Answers and callbacks are signed alike.</summary>
    public static byte[] Answer(string timestamp, string nonce, ReadOnlySpan<byte> body) =>
        Lines($"{timestamp}\n{nonce}\n", body);

    /// <summary>What the shopper's phone checks before it opens the cashier.</summary>
    public static byte[] BrowserPay(string appId, string timestamp, string nonce, string package) =>
        Encoding.UTF8.GetBytes($"{appId}\n{timestamp}\n{nonce}\n{package}\n");

    private static byte[] Lines(string head, ReadOnlySpan<byte> body)
    {
        var size = Encoding.UTF8.GetByteCount(head);
        var message = new byte[size + body.Length + 1];
        Encoding.UTF8.GetBytes(head, message);
        body.CopyTo(message.AsSpan(size));
        message[^1] = (byte)'\n';
        return message;
    }
}
