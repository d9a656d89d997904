using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>What a callback turned out to be.</summary>
/// <param name="Id">WeChat Pay's number of the callback; empty when it was not believed.</param>
public abstract record Notice(string Id);

public sealed record PaymentNotice(string Id, ChannelPayment Payment) : Notice(Id);

public sealed record RefundNotice(string Id, ChannelRefund Refund) : Notice(Id);

/// <summary>A transfer to a buyer has come to an end.</summary>
public sealed record TransferNotice(string Id, ChannelTransfer Transfer) : Notice(Id);

/// <summary>Something happened to a payer's complaint: what, is fetched.</summary>
public sealed record ComplaintNotice(string Id, string Complaint) : Notice(Id);

public sealed record PayoutNotice(string Id, ChannelPayout Payout) : Notice(Id);

/// <summary>Genuine, but of a kind this shop does not know: acknowledge it, do nothing.</summary>
public sealed record OtherNotice(string Id, string EventType) : Notice(Id);

/// <summary>Not believed, or not ours: book nothing, answer with <see cref="ToResult"/> so that a genuine one comes again.</summary>
/// <param name="OutNumber">The number it spoke of, when it could be read and was signed: worth an incident.</param>
public sealed record RejectedNotice(NoticeFault Fault, string Reason, string? OutNumber = null) : Notice("")
{
    public IResult ToResult() => Results.Json(new { code = "FAIL", message = Reason }, statusCode: Status);

    public int Status => Fault switch
    {
        NoticeFault.WrongKey => StatusCodes.Status500InternalServerError,
        NoticeFault.Unreadable => StatusCodes.Status400BadRequest,
        NoticeFault.NotOurs => StatusCodes.Status403Forbidden,
        NoticeFault.NoSignature or NoticeFault.BadSignature or NoticeFault.Probe or NoticeFault.Stale
            or NoticeFault.UnknownSerial => StatusCodes.Status401Unauthorized,
    };
}

public enum NoticeFault { NoSignature, BadSignature, Probe, Stale, UnknownSerial, WrongKey, Unreadable, NotOurs }
