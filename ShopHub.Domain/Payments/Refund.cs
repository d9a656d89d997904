using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Payments.RefundStatus;

namespace ShopHub.Domain.Payments;

/// <summary>REF-12.</summary>
public enum RefundStatus { Created = 0, Processing = 1, Success = 2, Closed = 3, Abnormal = 4 }

/// <summary>WeChat's reason codes (REF-13), as far as they are used.</summary>
public enum RefundReason { Merchant = 1, UnshippedAuto = 4, MerchantDidNotAnswer = 9, MerchantDidNotConfirmReturn = 11, LateMoney = 90 }

public static class RefundLifecycle
{
    public static readonly Lifecycle<RefundStatus> Table = new(start: Created)
    {
        [Created] = [Processing, Success, Closed, Abnormal],
        [Processing] = [Success, Closed, Abnormal],
        [Abnormal] = [Processing, Success, Closed],
    };
}

/// <summary>Money on its way back to the buyer (退款单). The ledger was booked when it was created; a retry uses the same number.</summary>
public sealed class Refund
{
    private Refund() { }

    public Id<Refund> Id { get; private init; } = Id<Refund>.New();

    public required string OutRefundNo { get; init; }

    public required Id<Payment> PaymentId { get; init; }

    /// <summary>Null for late money, which never reached an order.</summary>
    public Id<Order>? OrderId { get; init; }

    /// <summary>Cash to the buyer.</summary>
    public Money Amount { get; private init; }

    public required RefundReason Reason { get; init; }

    public RefundStatus Status { get; private set; } = RefundLifecycle.Table.Start;

    public string? ChannelRefundId { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SucceededAt { get; private set; }

    /// <summary>When the channel is called or asked next; null when it is over.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>What the channel said last, for the operator.</summary>
    public string? LastAnswer { get; private set; }

    public static Refund Create(Payment payment, Id<Order>? order, Money amount, RefundReason reason, DateTimeOffset now, DateTimeOffset notBefore) => new()
    {
        OutRefundNo = "R" + Digits.Dated(now, 14), PaymentId = payment.Id, OrderId = order, Amount = amount, Reason = reason,
        CreatedAt = now, NextAt = notBefore,
    };

    /// <summary>What a call, a query or a verified callback said; hearing it again changes nothing.</summary>
    public void Hear(ChannelRefund said, DateTimeOffset now)
    {
        if (RefundLifecycle.Table.IsFinal(Status)) return;
        ChannelRefundId = said.RefundId ?? ChannelRefundId;
        var to = said.State switch
        {
            ChannelRefundState.Success => Success,
            ChannelRefundState.Closed => Closed,
            ChannelRefundState.Abnormal => Abnormal,
            ChannelRefundState.Processing => Processing,
            ChannelRefundState.Other => Status,
        };
        if (to == Status) return;
        RefundLifecycle.Table.Require(Status, to);
        Status = to;
        SucceededAt = to is Success ? said.SucceededAt ?? now : null;
        NextAt = RefundLifecycle.Table.IsFinal(to) ? null : now + PaymentPolicy.RetryAfter(Tries, Id.Value);
    }

    public void MarkTried(string? answer, DateTimeOffset now)
    {
        Tries++;
        LastAnswer = answer;
        if (NextAt is not null) NextAt = now + PaymentPolicy.RetryAfter(Tries, Id.Value);
    }
}

/// <summary>A message of the channel that fits no payment of ours (资金异常): never booked, always looked at by a person.</summary>
public sealed class PaymentIncident
{
    private PaymentIncident() { }

    public Id<PaymentIncident> Id { get; private init; } = Id<PaymentIncident>.New();

    /// <summary>wrong-amount, unknown-payment, wrong-merchant, refund-unknown, …</summary>
    public required string Kind { get; init; }

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

public static class PaymentRefusals
{
    public static Refusal IncidentNote() => new("incident.note", "请写明核实和处理的情况，4至400字") { Field = "Note" };

    public static Refusal IncidentResolved() => new("incident.resolved", "这条异常已有人处理");

    public static Refusal NotPayable() => new("payment.not-payable", "该订单已付款或已关闭");
}
