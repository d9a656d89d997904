using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>JSON as WeChat Pay writes it: snake_case, and no member that has nothing to say.</summary>
public static class PayJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, Options);

    /// <summary>Null when the bytes are not such a thing: a gateway's HTML page, half an answer.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
