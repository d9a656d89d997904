using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.RefundStatus;

namespace ShopHub.Domain.Payments;

/// <summary>What the platform's finance does where the channel cannot pay it back to where it came from (REF-11, REF-12).</summary>
public sealed partial class Refund
{
    /// <summary>The transfer that pays it now, or has paid it; null when none does.</summary>
    public string? TransferNumber { get; private set; }

    /// <summary>When the channel paid it to the merchant's own bank, from where a person pays the buyer; null when it did not.</summary>
    public DateTimeOffset? HomeAt { get; private set; }

    /// <summary>The platform's finance has paid the buyer past the channel.</summary>
    /// <exception cref="Refusal"><c>refund.not-by-hand</c>, <c>refund.transfer-open</c>, <c>refund.note</c></exception>
    public void PayByHand(Actor by, string note, DateTimeOffset now)
    {
        RequireByHand();
        if (note.Trim().Length is < 6 or > 200) throw PaymentRefusals.RefundNote();
        EndByHand($"{by.ShownAs}：{note.Trim()}", now);
    }

    /// <summary>A transfer begins to pay it.</summary>
    /// <exception cref="Refusal"><c>refund.not-by-hand</c>, <c>refund.transfer-open</c></exception>
    internal void Lend(string transferNumber)
    {
        RequireByHand();
        if (HomeAt is not null) throw PaymentRefusals.RefundIsHome();
        TransferNumber = transferNumber;
    }

    /// <summary>No transfer pays it any more: it waits for a person again.</summary>
    internal void TakeHome() => TransferNumber = null;

    /// <summary>As above, after money was on its way: a person may act when the channel has been asked what became of it meanwhile.</summary>
    internal void TakeHome(DateTimeOffset now)
    {
        TransferNumber = null;
        if (Status is Abnormal) NextAt = now;
    }

    internal void PayByTransfer(string number, DateTimeOffset now) => EndByHand($"商家转账 {number}", now);

    // The buyer has nothing yet: the money is at the merchant's bank, and a person owes it to him.
    private void ComeHome(DateTimeOffset now)
    {
        if (Status is not Abnormal) RefundLifecycle.Table.Require(Status, Abnormal);
        (Status, HomeAt, SealedCard, NextAt, ByHandUntil) = (Abnormal, now, null, null, now + PaymentPolicy.ByHandWithin);
        LastAnswer = "款项已退到平台的银行账户，请从那里付给买家";
    }

    private void EndByHand(string note, DateTimeOffset now)
    {
        RefundLifecycle.Table.Require(Status, PaidByHand);
        (Status, PaidNote, SucceededAt, NextAt, ByHandUntil) = (PaidByHand, note, now, null, null);
    }

    private void RequireByHand()
    {
        if (ByHandUntil is null || NextAt is not null) throw PaymentRefusals.RefundNotByHand();
        RequireNoTransfer();
    }

    private void RequireNoTransfer()
    {
        if (TransferNumber is not null) throw PaymentRefusals.TransferOpen();
        if (SealedCard is not null) throw PaymentRefusals.CardOpen();
    }
}
