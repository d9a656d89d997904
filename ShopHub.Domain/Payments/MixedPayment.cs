using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>One price paid in two ways; it goes back the way it came (PAY-05, REF-07).</summary>
/// <param name="Stored">Out of stored value, which is taken first.</param>
public sealed record MixedPayment(Money Stored, Money Cash)
{
    public Money Total => Stored + Cash;

    /// <summary>Cash by cumulative floor, the rest to the card, so that parts add up (RUL-01).</summary>
    public MixedPayment PartOf(Money refundedBefore, Money refund)
    {
        var cash = Floor(refundedBefore + refund) - Floor(refundedBefore);
        return new(refund - cash, cash);
    }

    private Money Floor(Money refunded) => new((long)((Int128)refunded.Fen * Cash.Fen / Total.Fen));
}

/// <summary>A payment that a voucher of the channel has lowered: of a refund the buyer gets his share (REF-08).</summary>
public sealed record VoucherPayment(Money Total, Money Cash)
{
    public Money ToBuyer(Money asked) => new((asked.Fen * Cash.Fen * 2 + Total.Fen) / (Total.Fen * 2));
}
