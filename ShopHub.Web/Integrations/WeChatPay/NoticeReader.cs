using System.Security.Cryptography;
using ShopHub.Web.Integrations.WeChatPay.Complaints;
using ShopHub.Web.Integrations.WeChatPay.Payouts;
using ShopHub.Web.Integrations.WeChatPay.Transfers;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>Turns a callback request into something believed, or says why not.</summary>
public sealed class NoticeReader(WeChatPayAccount account, SignatureCheck check, ILogger<NoticeReader> log)
{
    /// <summary>Far above any genuine callback.</summary>
    private const int LargestBody = 64 * 1024;

    public async Task<Notice> Read(HttpContext call)
    {
        if (await Body(call) is not { } body) return Rejected(NoticeFault.Unreadable, "callback too large");
        return await Read(SignatureHeaders.Of(call.Request.Headers), body, call.RequestAborted);
    }

    public async Task<Notice> Read(SignatureHeaders headers, byte[] body, CancellationToken stop = default)
    {
        var verdict = await check.Check(headers, body, stop);
        return verdict switch
        {
            SignatureVerdict.Good => Open(body),
            SignatureVerdict.Missing => Rejected(NoticeFault.NoSignature, "signature missing"),
            SignatureVerdict.Probe => Rejected(NoticeFault.Probe, "signature refused"),
            SignatureVerdict.Stale => Rejected(NoticeFault.Stale, "timestamp too far from now"),
            SignatureVerdict.UnknownSerial => Rejected(NoticeFault.UnknownSerial, "unknown serial"),
            SignatureVerdict.Bad => Rejected(NoticeFault.BadSignature, "signature refused"),
        };
    }

    // Anybody may post here, so no more is read than a genuine callback could have.
    private static async Task<byte[]?> Body(HttpContext call)
    {
        var body = new byte[LargestBody + 1];
        var length = await call.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, call.RequestAborted);
        return length > LargestBody ? null : body[..length];
    }

    private Notice Open(byte[] body)
    {
        if (PayJson.Read<Envelope>(body) is not
            { Id: { } id, EventType: { } type, Resource: { Ciphertext: { } text, Nonce: { } nonce } resource })
            return Rejected(NoticeFault.Unreadable, "not a callback");
        try
        {
            var plain = ResourceCipher.Open(account.ApiV3Key, nonce, resource.AssociatedData, text);
            return Read(id, type, resource.OriginalType ?? "", plain);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
        {
            log.LogError("Callback {Id} does not open with WeChatPay:ApiV3Key", id);
            return Rejected(NoticeFault.WrongKey, "resource could not be opened");
        }
    }

    private Notice Read(string id, string type, string originalType, byte[] plain)
    {
        if (type.StartsWith("TRANSACTION.", StringComparison.Ordinal) && originalType is "transaction" or "")
            return Payment(id, plain);
        if (type.StartsWith("REFUND.", StringComparison.Ordinal)) return Refund(id, plain);
        if (type.StartsWith("MCHTRANSFER.BILL.", StringComparison.Ordinal)) return Transfer(id, plain);
        if (type.StartsWith("COMPLAINT.", StringComparison.Ordinal))
            return PayJson.Read<ComplaintEvent>(plain)?.ComplaintId is { } complaint ? new ComplaintNotice(id, complaint) : Rejected(NoticeFault.Unreadable, "complaint could not be read");
        if (type is "MCHWITHDRAW.CHANGE") return Payout(id, plain);
        log.LogInformation("Callback {Id} of kind {Kind} is nothing this shop acts on", id, type);
        return new OtherNotice(id, type);
    }

    // A wrong amount, merchant or app is read as it was signed: the act that knows the order reports it.
    private Notice Payment(string id, byte[] plain)
    {
        if (PayJson.Read<TransactionResource>(plain) is { OutTradeNo: not null, Amount: not null } payment)
            return new PaymentNotice(id, payment.ToChannel());
        return PayJson.Read<CombinedResource>(plain) is { CombineOutTradeNo: not null } combined && combined.ToChannel() is { } several
            ? new PaymentNotice(id, several)
            : Rejected(NoticeFault.Unreadable, "payment could not be read");
    }

    private Notice Refund(string id, byte[] plain)
    {
        if (PayJson.Read<RefundResource>(plain) is not { OutRefundNo: not null, Amount: not null } refund)
            return Rejected(NoticeFault.Unreadable, "refund could not be read");
        return (refund.SpMchid ?? refund.Mchid) == account.MchId
            ? new RefundNotice(id, refund.ToChannel())
            : Rejected(NoticeFault.NotOurs, "another merchant's refund", refund.OutRefundNo);
    }

    private Notice Transfer(string id, byte[] plain)
    {
        if (PayJson.Read<TransferResource>(plain) is not { OutBillNo: not null, TransferAmount: not null } transfer)
            return Rejected(NoticeFault.Unreadable, "transfer could not be read");
        return transfer.MchId == account.MchId
            ? new TransferNotice(id, transfer.ToChannel())
            : Rejected(NoticeFault.NotOurs, "another merchant's transfer", transfer.OutBillNo);
    }

    private Notice Payout(string id, byte[] plain)
    {
        if (PayJson.Read<PayoutResource>(plain) is not { OutRequestNo: { } number, Amount: not null } payout)
            return Rejected(NoticeFault.Unreadable, "withdrawal could not be read");
        return (payout.SpMchid ?? account.MchId) == account.MchId
            ? new PayoutNotice(id, payout.ToChannel())
            : Rejected(NoticeFault.NotOurs, "another merchant's withdrawal", number);
    }

    private RejectedNotice Rejected(NoticeFault fault, string reason, string? outNumber = null)
    {
        log.Log(fault == NoticeFault.Probe ? LogLevel.Debug : LogLevel.Warning, "A payment callback was refused: {Fault}", fault);
        return new(fault, reason, outNumber);
    }

    private sealed record Envelope(string? Id, string? EventType, SealedResource? Resource);

    private sealed record SealedResource(string? OriginalType, string? Ciphertext, string? Nonce, string? AssociatedData);
}
