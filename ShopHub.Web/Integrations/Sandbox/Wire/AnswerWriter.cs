using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>Ways in which an answer's signature can be wrong.</summary>
public static class AnswerTricks
{
    public const string NoSignature = "nosig", BadSignature = "badsig", Probe = "probe", Stale = "stale",
        UnknownSerial = "unknown-serial", ExtraFields = "extra-fields";
}

/// <summary>Signs an answer and writes it.</summary>
public sealed class AnswerWriter(SandboxWorld world, WireClock clock)
{
    /// <returns>The body as it went out.</returns>
    public async Task<byte[]> Write(HttpContext http, PayAnswer answer, FaultDeed? trick)
    {
        if (answer.File is { } file) return await WriteFile(http, file);
        var body = answer.Body is null ? [] : PayJson.Write(answer.Body);
        if (trick?.Kind == AnswerTricks.ExtraFields && body.Length > 0) body = WithMore(body);
        http.Response.StatusCode = answer.Status;
        http.Response.Headers["Request-ID"] = world.Numbers.RequestId();
        if (trick?.Kind != AnswerTricks.NoSignature) Sign(http, body, trick);
        if (body.Length == 0) return body;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
        return body;
    }

    private static async Task<byte[]> WriteFile(HttpContext http, byte[] file)
    {
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Length;
        await http.Response.Body.WriteAsync(file);
        return Encoding.UTF8.GetBytes($"文件，{file.Length}字节");
    }

    private void Sign(HttpContext http, byte[] body, FaultDeed? trick)
    {
        var (serial, key) = world.Merchant.Signer(http.Request.Headers[SignatureHeaders.SerialName]);
        var headers = WireSignature.Make(serial, key, clock, body, trick);
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
    }

    private static byte[] WithMore(byte[] body)
    {
        var json = JsonNode.Parse(body)!;
        json["added_next_year"] = new JsonObject { ["why"] = "unknown members must be ignored" };
        return Encoding.UTF8.GetBytes(json.ToJsonString(PayJson.Options));
    }
}

/// <summary>The signature headers of an answer or a callback, wrong on request.</summary>
public static class WireSignature
{
    public static Dictionary<string, string> Make(string serial, SigningKey key, WireClock clock, byte[] body, FaultDeed? trick)
    {
        var seconds = clock.UnixSeconds + (trick?.Kind == AnswerTricks.Stale ? (long)trick.Seconds : 0);
        var (timestamp, nonce) = (seconds.ToString(CultureInfo.InvariantCulture), Nonce.New());
        var signature = key.Sign(PayMessages.Answer(timestamp, nonce, body));
        if (trick?.Kind == AnswerTricks.BadSignature) signature = (signature[0] == 'A' ? "B" : "A") + signature[1..];
        if (trick?.Kind == AnswerTricks.Probe) signature = "WECHATPAY/SIGNTEST/" + signature[19..];
        return new()
        {
            [SignatureHeaders.TimestampName] = timestamp,
            [SignatureHeaders.NonceName] = nonce,
            [SignatureHeaders.SerialName] = trick?.Kind == AnswerTricks.UnknownSerial ? new string('0', 40) : serial,
            [SignatureHeaders.SignatureName] = signature,
            [SignatureHeaders.TypeName] = PayMessages.Scheme,
        };
    }
}
