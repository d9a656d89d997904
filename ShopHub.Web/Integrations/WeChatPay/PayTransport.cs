using System.Globalization;
using System.Net.Http.Headers;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>What came back, not yet believed.</summary>
public sealed record PayReply(int Status, byte[] Body, SignatureHeaders Signature, string? RequestId)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <param name="Target">Path and query, encoded; it is what gets signed.</param>
/// <param name="SealedFor">Serial of the key its secret fields are sealed with; null without such fields.</param>
/// <param name="File">Goes beside the body and is not signed: the body tells its hash. Null for most calls.</param>
/// <param name="Once">The channel does not know it again by a number: after a lost answer the caller looks before it is said again.</param>
public sealed record PayRequest(HttpMethod Method, string Target, byte[] Body, string? SealedFor = null, PayFile? File = null, bool Once = false);

public sealed record PayFile(string Name, byte[] Bytes);

/// <summary>Signs one request and sends it once.</summary>
public sealed class PayTransport(WeChatPayAccount account, IHttpClientFactory http, WireClock clock)
{
    public const string ClientName = "WeChatPay";

    /// <exception cref="HttpRequestException">No answer.</exception>
    /// <exception cref="OperationCanceledException">No answer in time, or told to stop.</exception>
    public async Task<PayReply> Send(Uri host, PayRequest call, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(account.Timeout);
        using var request = Signed(new Uri(host, call.Target), call);
        using var client = http.CreateClient(ClientName);
        using var answer = await client.SendAsync(request, limit.Token);
        var bytes = await answer.Content.ReadAsByteArrayAsync(limit.Token);
        var id = answer.Headers.TryGetValues("Request-ID", out var ids) ? ids.FirstOrDefault() : null;
        return new PayReply((int)answer.StatusCode, bytes, SignatureHeaders.Of(answer), id);
    }

    private HttpRequestMessage Signed(Uri address, PayRequest call)
    {
        var request = new HttpRequestMessage(call.Method, address);
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(call.Method, address.PathAndQuery, call.Body));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ShopHub", "1.0"));
        if ((call.SealedFor ?? account.PublicKeyId) is { Length: > 0 } serial) request.Headers.Add(SignatureHeaders.SerialName, serial);
        if (call.Body.Length == 0) return request;
        // The bytes that were signed are the bytes that go out.
        var body = new ByteArrayContent(call.Body);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content = call.File is { } file ? Upload(body, file) : body;
        return request;
    }

    private static MultipartFormDataContent Upload(ByteArrayContent meta, PayFile file)
    {
        var bytes = new ByteArrayContent(file.Bytes);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { meta, "\"meta\"" }, { bytes, "\"file\"", $"\"{file.Name}\"" } };
    }

    private string Authorization(HttpMethod method, string target, byte[] body)
    {
        var timestamp = clock.UnixSeconds.ToString(CultureInfo.InvariantCulture);
        var nonce = Nonce.New();
        var signature = account.Key.Sign(PayMessages.Request(method.Method, target, timestamp, nonce, body));
        return $"{PayMessages.Scheme} mchid=\"{account.MchId}\",nonce_str=\"{nonce}\",timestamp=\"{timestamp}\","
            + $"serial_no=\"{account.MerchantSerial}\",signature=\"{signature}\"";
    }
}
