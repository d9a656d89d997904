using Microsoft.Extensions.Primitives;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

/// <summary>The four headers that make an answer or a callback believable; null when one is missing.</summary>
public sealed record SignatureHeaders(string? Timestamp, string? Nonce, string? Serial, string? Signature)
{
    public const string TimestampName = "Wechatpay-Timestamp";
    public const string NonceName = "Wechatpay-Nonce";
    public const string SerialName = "Wechatpay-Serial";
    public const string SignatureName = "Wechatpay-Signature";
    public const string TypeName = "Wechatpay-Signature-Type";

    public static SignatureHeaders Of(IHeaderDictionary headers) => new(
        One(headers[TimestampName]), One(headers[NonceName]), One(headers[SerialName]), One(headers[SignatureName]));

    public static SignatureHeaders Of(HttpResponseMessage answer) => new(
        One(answer, TimestampName), One(answer, NonceName), One(answer, SerialName), One(answer, SignatureName));

    private static string? One(StringValues values) => values.Count == 1 ? values[0] : null;

    private static string? One(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
