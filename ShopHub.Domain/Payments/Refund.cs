using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Payments.RefundStatus;

namespace ShopHub.Domain.Payments;

/// <summary>REF-12. PaidByHand: the channel could not pay, a person of the platform's finance did.</summary>
public enum RefundStatus { Created = 0, Processing = 1, Success = 2, Closed = 3, Abnormal = 4, PaidByHand = 5 }

/// <summary>WeChat's reason codes (REF-13), as far as they are used.</summary>
public enum RefundReason { Merchant = 1, UnshippedAuto = 4, Dispute = 5, MerchantDidNotAnswer = 9, MerchantDidNotConfirmReturn = 11, ExchangeNotSent = 12, LateMoney = 90 }

public static class RefundLifecycle
{
    public static readonly Lifecycle<RefundStatus> Table = new(start: Created)
    {
        [Created] = [Processing, Success, Closed, Abnormal, PaidByHand],
        [Processing] = [Success, Closed, Abnormal],
        [Abnormal] = [Processing, Success, Closed, PaidByHand],
    };
}

/// <summary>Money on its way back to the buyer (退款单). The ledger was booked when it was created; a retry uses the same number.</summary>
public sealed partial class Refund
{
    private Refund() { }

    public Id<Refund> Id { get; private init; } = Id<Refund>.New();

    public required string OutRefundNo { get; init; }

    public required Id<Payment> PaymentId { get; init; }

    /// <summary>The shop's share of a combined payment that it goes back from; null for a plain payment.</summary>
    public string? SubOrderNumber { get; init; }

    /// <summary>Null for late money, which never reached an order.</summary>
    public Id<Order>? OrderId { get; init; }

    /// <summary>Cash to the buyer.</summary>
    public Money Amount { get; private init; }

    public required RefundReason Reason { get; init; }

    public RefundStatus Status { get; private set; } = RefundLifecycle.Table.Start;

    public string? ChannelRefundId { get; private set; }

    /// <summary>The one the channel closed without paying; this one pays the same money under a new number.</summary>
    public Id<Refund>? Replaces { get; private init; }

    /// <summary>Which number this is for the same money, from 1.</summary>
    public int Round { get; private init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SucceededAt { get; private set; }

    /// <summary>When the channel is called or asked next; null when it is over.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Daily tries since the channel could not pay it to where it came from.</summary>
    public int Retries { get; private set; }

    /// <summary>Until when a person must have paid it; null while the channel may still do it.</summary>
    public DateTimeOffset? ByHandUntil { get; private set; }

    /// <summary>What the channel said last, for the operator.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>Who paid it by hand and how.</summary>
    public string? PaidNote { get; private set; }

    /// <summary>Money the channel no longer gives back by itself, because it was paid too long ago, waits for a person (REF-11).</summary>
    public static Refund Create(Payment payment, RefundTerms terms, DateTimeOffset now, DateTimeOffset notBefore)
    {
        var tooLate = payment.PaidAt?.AddDays(PaymentPolicy.RefundDays) < now;
        return new()
        {
            OutRefundNo = "R" + Digits.Dated(now, 14), PaymentId = payment.Id, SubOrderNumber = terms.SubOrderNumber, OrderId = terms.OrderId,
            Amount = terms.Amount, Reason = terms.Reason, CreatedAt = now, NextAt = tooLate ? null : notBefore, ByHandUntil = tooLate ? now + PaymentPolicy.ByHandWithin : null,
            LastAnswer = tooLate ? $"付款已超过{PaymentPolicy.RefundDays}天，渠道不再受理退款" : null,
        };
    }

    /// <summary>The channel closed this one without paying: the same money under a new number.</summary>
    public Refund Again(DateTimeOffset now)
    {
        if (Status is not Closed) throw PaymentRefusals.RefundNotClosed();
        return new()
        {
            OutRefundNo = "R" + Digits.Dated(now, 14), PaymentId = PaymentId, SubOrderNumber = SubOrderNumber, OrderId = OrderId, Amount = Amount, Reason = Reason,
            CreatedAt = now, NextAt = now.AddSeconds(PaymentPolicy.SecondsBetweenRefunds), Replaces = Id, Round = Round + 1,
        };
    }

    /// <summary>What a call, a query or a verified callback said; hearing it again changes nothing.</summary>
    public void Hear(ChannelRefund said, DateTimeOffset now)
    {
        if (RefundLifecycle.Table.IsFinal(Status) || HomeAt is not null) return;
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
        GiveUpAskedCard(now);
        if (to is Success && (said.ToMerchant ?? IsToOwnCard))
        {
            ComeHome(now);
            return;
        }

        RefundLifecycle.Table.Require(Status, to);
        // A try the channel took on and could not pay again is a try all the same.
        if (Status is Abnormal && to is Processing) Retries++;
        Status = to;
        SucceededAt = to is Success ? said.SucceededAt ?? now : null;
        SealedCard = null;
        ByHandUntil = null;
        NextAt = to switch
        {
            Success or Closed => null,
            Abnormal => PaymentPolicy.NextRetryOfAbnormal(now),
            _ => now + PaymentPolicy.RetryAfter(Tries, Id.Value),
        };
        if (to is Abnormal && Retries >= PaymentPolicy.AbnormalRetries) LeaveToAPerson(now);
    }

    /// <param name="refused">The channel will never pay this number.</param>
    public void MarkTried(string? answer, bool refused, DateTimeOffset now)
    {
        Tries++;
        LastAnswer = answer;
        if (NextAt is null) return;
        if (Status is Abnormal) RetryLater(now);
        else if (Status is Created && refused && Tries >= PaymentPolicy.MostRefusals) LeaveToAPerson(now);
        else NextAt = now + PaymentPolicy.RetryAfter(Tries, Id.Value);
    }

    /// <summary>Called once more, as a person wishes.</summary>
    public void TryNow(DateTimeOffset now)
    {
        if (RefundLifecycle.Table.IsFinal(Status) || HomeAt is not null) throw PaymentRefusals.RefundOver();
        RequireNoTransfer();
        NextAt = now;
    }

    private void RetryLater(DateTimeOffset now)
    {
        if (++Retries >= PaymentPolicy.AbnormalRetries) LeaveToAPerson(now);
        else NextAt = PaymentPolicy.NextRetryOfAbnormal(now);
    }

    private void LeaveToAPerson(DateTimeOffset now) => (NextAt, ByHandUntil) = (null, ByHandUntil ?? now + PaymentPolicy.ByHandWithin);
}

/// <summary>What goes back and why.</summary>
/// <param name="SubOrderNumber">The shop's share it comes from; null for a plain payment.</param>
public sealed record RefundTerms(Id<Order>? OrderId, string? SubOrderNumber, Money Amount, RefundReason Reason);
