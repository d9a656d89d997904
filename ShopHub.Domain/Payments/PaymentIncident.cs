using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>A message of the channel that fits no payment of ours (资金异常): never booked, always looked at by a person.</summary>
public sealed class PaymentIncident
{
    private PaymentIncident() { }

    public Id<PaymentIncident> Id { get; private init; } = Id<PaymentIncident>.New();

    /// <summary>wrong-amount, unknown-payment, wrong-merchant, refund-unknown, …</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: the number of the payment, the refund, the transfer or the withdrawal. One task each.</summary>
    public required string OutTradeNo { get; init; }

    public required string Detail { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public string? ResolvedBy { get; private set; }

    /// <summary>What the person found out and did.</summary>
    public string? Resolution { get; private set; }

    /// <exception cref="Refusal"><c>incident.note</c>: 4 to 400 characters; <c>incident.resolved</c>: somebody was faster.</exception>
    public void Resolve(Actor by, string note, DateTimeOffset now)
    {
        if (note.Trim().Length is < 4 or > 400) throw PaymentRefusals.IncidentNote();
        if (ResolvedAt is not null) throw PaymentRefusals.IncidentResolved();
        (ResolvedAt, ResolvedBy, Resolution) = (now, by.ShownAs, note.Trim());
    }

    public static PaymentIncident Of(string kind, string outTradeNo, string detail, DateTimeOffset now) =>
        new() { Kind = kind, OutTradeNo = outTradeNo, Detail = detail, At = now };
}
