using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.RefundStatus;

namespace ShopHub.Domain.Payments;

/// <summary>The channel pays it to a bank card instead (REF-12): one of the finance asks, another agrees, as with a transfer.</summary>
public sealed partial class Refund
{
    /// <summary>The bank card it is to go to, sealed; null when it is to go to none, and once the channel has answered.</summary>
    public string? SealedCard { get; private set; }

    /// <summary>How often a bank card was named.</summary>
    public int Cards { get; private set; }

    /// <summary>The card that was named is the merchant's own.</summary>
    public bool IsToOwnCard { get; private set; }

    /// <summary>Who asks for it while another has not agreed; null then, and when nothing is asked.</summary>
    public Id<PlatformMember>? CardAskedBy { get; private set; }

    /// <summary>What people of the finance have done about it.</summary>
    public History History { get; private set; } = History.Empty;

    /// <summary>Until another has agreed and the channel has answered nothing else is done.</summary>
    /// <exception cref="Refusal"><c>refund.not-abnormal</c>, <c>refund.transfer-open</c>, <c>refund.card-open</c></exception>
    public void AskCard(PlatformStaff by, RefundCard card, string sealedCard, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        if (Status is not Abnormal || ChannelRefundId is null || HomeAt is not null) throw PaymentRefusals.RefundNotAbnormal();
        RequireNoTransfer();
        (SealedCard, IsToOwnCard, CardAskedBy, NextAt) = (sealedCard, !card.IsBuyers, by.MemberId, null);
        Cards++;
        Note(by, $"申请退到{card.Shown}", now);
    }

    /// <summary>The second person agrees: the channel is told.</summary>
    /// <param name="card">Which of them he has seen, by <see cref="Cards"/>.</param>
    /// <exception cref="Refusal"><c>refund.same-person</c>, <c>refund.card-not-asked</c></exception>
    public void ApproveCard(PlatformStaff by, int card, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        if (CardAskedBy is not { } asker || card != Cards) throw PaymentRefusals.CardNotAsked();
        if (by.MemberId == asker) throw PaymentRefusals.CardSamePerson();
        CardAskedBy = null;
        Note(by, "复核通过，交给渠道退到银行卡", now);
    }

    /// <summary>The second person says no, or who asked takes it back before.</summary>
    /// <exception cref="Refusal"><c>refund.card-not-asked</c></exception>
    public void DeclineCard(PlatformStaff by, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        if (CardAskedBy is not { } asker) throw PaymentRefusals.CardNotAsked();
        Note(by, by.MemberId == asker ? "申请人撤回" : "复核未通过", now);
        DropCard();
        AskLater(now);
    }

    /// <summary>The channel has taken the card, or will not: it is asked what becomes of the refund.</summary>
    public void ForgetCard(string? answer, DateTimeOffset now)
    {
        if (SealedCard is null || CardAskedBy is not null) return;
        (SealedCard, LastAnswer) = (null, answer);
        if (answer is not null) IsToOwnCard = false;
        AskLater(now);
    }

    // What nobody has agreed to was never sent.
    private void GiveUpAskedCard(DateTimeOffset now)
    {
        if (CardAskedBy is null) return;
        Note(Clockwork.Itself, "渠道已继续处理原退款", now);
        DropCard();
    }

    private void DropCard() => (SealedCard, CardAskedBy, IsToOwnCard) = (null, null, false);

    private void AskLater(DateTimeOffset now)
    {
        if (!RefundLifecycle.Table.IsFinal(Status) && NextAt is null && ByHandUntil is null) NextAt = PaymentPolicy.NextRetryOfAbnormal(now);
    }

    private void Note(Actor by, string what, DateTimeOffset now) => History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, what));
}
