using System.Security.Cryptography;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>What a call came to, and the bytes of a believed answer.</summary>
public sealed record PayOutcome(ChannelVerdict Verdict, byte[] Body, string? Code = null, string? Message = null, bool Again = false);

/// <summary>Sends, believes only what is signed, and repeats with the same bytes when nobody knows what happened.</summary>
public sealed class WeChatPayClient(
    WeChatPayAccount account, PayTransport transport, SignatureCheck check, WireClock clock, ILogger<WeChatPayClient> log)
{
    public Task<PayOutcome> Get(string target, CancellationToken stop) => Send(new(HttpMethod.Get, target, []), stop);

    /// <param name="seal">The key that secret fields of the content were sealed with; null without such fields.</param>
    public Task<PayOutcome> Post<T>(string target, T content, CancellationToken stop, FieldSeal? seal = null) =>
        Send(new(HttpMethod.Post, target, PayJson.Write(content), seal?.Serial), stop);

    /// <summary>For what carries no number of ours: never repeated by itself.</summary>
    public Task<PayOutcome> PostOnce<T>(string target, T content, CancellationToken stop) => Send(new(HttpMethod.Post, target, PayJson.Write(content), Once: true), stop);

    public Task<PayOutcome> Put<T>(string target, T content, CancellationToken stop) => Send(new(HttpMethod.Put, target, PayJson.Write(content)), stop);

    /// <summary>Sends a file; what the content says of it is signed.</summary>
    public Task<PayOutcome> Upload<T>(string target, T content, PayFile file, CancellationToken stop) =>
        Send(new(HttpMethod.Post, target, PayJson.Write(content), File: file), stop);

    /// <summary>Fetches a file from an address the channel gave out. Files carry no signature: the caller checks their hash.</summary>
    public async Task<PayOutcome> Download(Uri address, CancellationToken stop)
    {
        // What we sign is shown to nobody else.
        if (!Enumerable.Range(1, account.Attempts).Any(attempt => account.Host(attempt).Authority == address.Authority))
            return new(ChannelVerdict.Unknown, [], "DOWNLOAD_HOST", "账单下载地址不是微信支付的地址");
        try
        {
            var reply = await transport.Send(address, new(HttpMethod.Get, address.PathAndQuery, []), stop);
            return reply.IsSuccess ? new(ChannelVerdict.Done, reply.Body) : Failed(reply, address.PathAndQuery);
        }
        catch (HttpRequestException fault)
        {
            return NoAnswer(ChannelVerdict.Unknown, "CONNECTION", address.PathAndQuery, fault.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return NoAnswer(ChannelVerdict.Unknown, "TIMEOUT", address.PathAndQuery, "no answer in time");
        }
    }

    private async Task<PayOutcome> Send(PayRequest call, CancellationToken stop)
    {
        var mayHaveHappened = false;
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await Try(account.Host(attempt), call, stop);
            mayHaveHappened |= outcome.Verdict == ChannelVerdict.Unknown;
            if (!outcome.Again || call.Once || attempt >= account.Attempts)
                return mayHaveHappened && outcome.Verdict == ChannelVerdict.Busy
                    ? outcome with { Verdict = ChannelVerdict.Unknown }
                    : outcome;
            await clock.Delay(Backoff(attempt), stop);
        }
    }

    // Doubling with jitter, so that many waiting callers do not come back together.
    private static TimeSpan Backoff(int attempt) =>
        TimeSpan.FromMilliseconds((100 << attempt) + RandomNumberGenerator.GetInt32(100 << attempt));

    private async Task<PayOutcome> Try(Uri host, PayRequest call, CancellationToken stop)
    {
        try
        {
            var reply = await transport.Send(host, call, stop);
            return reply.IsSuccess ? await Believe(reply, call.Target, stop) : Failed(reply, call.Target);
        }
        catch (HttpRequestException fault)
        {
            return NoAnswer(NeverLeft(fault) ? ChannelVerdict.Busy : ChannelVerdict.Unknown, "CONNECTION", call.Target, fault.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return NoAnswer(ChannelVerdict.Unknown, "TIMEOUT", call.Target, "no answer in time");
        }
    }

    private static bool NeverLeft(HttpRequestException fault) => fault.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private PayOutcome NoAnswer(ChannelVerdict verdict, string code, string target, string reason)
    {
        log.LogWarning("WeChat Pay did not answer {Target}: {Reason}", Path(target), reason);
        return new(verdict, [], code, "微信支付暂无响应", Again: true);
    }

    private async Task<PayOutcome> Believe(PayReply reply, string target, CancellationToken stop)
    {
        var verdict = await check.Check(reply.Signature, reply.Body, stop);
        if (verdict == SignatureVerdict.Good) return new(ChannelVerdict.Done, reply.Body);
        log.Log(verdict == SignatureVerdict.Probe ? LogLevel.Information : LogLevel.Warning,
            "An answer to {Target} was not believed: {Verdict}, request id {RequestId}", Path(target), verdict, reply.RequestId);
        return new(ChannelVerdict.Unknown, [], "ANSWER_NOT_TRUSTED", "微信支付的应答未通过验签", Again: true);
    }

    private PayOutcome Failed(PayReply reply, string target)
    {
        var error = PayJson.Read<PayError>(reply.Body) ?? new PayError(null, null);
        var outcome = PayVerdicts.Of(reply.Status, error);
        log.Log(reply.Status == 401 ? LogLevel.Error : LogLevel.Warning,
            "WeChat Pay answered {Target} with {Status} {Code}, request id {RequestId}",
            Path(target), reply.Status, outcome.Code, reply.RequestId);
        return outcome;
    }

    private static string Path(string target) => target.Split('?')[0];
}
