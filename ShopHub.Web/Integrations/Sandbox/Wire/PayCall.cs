using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>One request of a merchant whose signature was good.</summary>
/// <param name="Route">Method and path pattern, as fault rules name it.</param>
public sealed record PayCall(HttpContext Http, Merchant Merchant, string Route, byte[] Body)
{
    private static readonly JsonSerializerOptions Strict = new(PayJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public string Part(string name) => (string?)Http.Request.RouteValues[name] ?? "";

    /// <summary>What was uploaded; empty for other calls.</summary>
    public byte[] File { get; init; } = [];

    public string Query(string name) => Http.Request.Query[name].ToString();

    /// <summary>A field that was sealed for the key which the request names.</summary>
    public string Open(string location, string? text)
    {
        var opener = Merchant.Opener(Http.Request.Headers[SignatureHeaders.SerialName])
            ?? throw PayFault.Parameter("/header/Wechatpay-Serial", null, "Wechatpay-Serial 与加密所用的公钥或证书不符");
        try
        {
            return Encoding.UTF8.GetString(opener.Open(text ?? ""));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            throw PayFault.Parameter(location, null, "敏感信息解密失败");
        }
    }

    /// <summary>Refuses what WeChat Pay refuses: unknown members, null members, wrong types, a merchant that is not the caller.</summary>
    public T Read<T>() where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(Body);
            RefuseEmpty(json.RootElement, "/body");
            return json.RootElement.Deserialize<T>(Strict) ?? throw PayFault.Parameter("/body", null, "请求体不能为空");
        }
        catch (JsonException fault)
        {
            throw PayFault.Parameter("/body" + fault.Path?.TrimStart('$').Replace('.', '/'), null, "请求中含有未在API文档中定义的参数，或参数类型不正确");
        }
    }

    public void SameMerchant(string? mchId, string location)
    {
        if (mchId != Merchant.MchId) throw PayFault.Parameter(location, mchId, "商户号与签名的商户号不一致");
    }

    private static void RefuseEmpty(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Null) throw PayFault.Parameter(path, null, "参数不能为 null，不需要的参数不传");
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var member in element.EnumerateObject()) RefuseEmpty(member.Value, $"{path}/{member.Name}");
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) RefuseEmpty(item, path);
    }
}
