using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Disputes;

/// <summary>What the platform has decided (裁定).</summary>
/// <param name="RefundFen">Cash to the buyer in all, freight included, in fen; none is 0.</param>
/// <param name="WithReturn">The buyer sends the goods back first.</param>
/// <param name="Judge">The key of the member who decided.</param>
public sealed record Ruling(Liable Liable, long RefundFen, bool WithReturn, string Reasons, string Judge, DateTimeOffset At)
{
    public Money Refund => new(RefundFen);
}

/// <summary>What a dispute is about in money: the buyer's whole claim, and any part of it.</summary>
public sealed record Claim(Money Cash, Money Subsidy, Money Freight)
{
    public static Claim Of(AfterSale asked) => new(asked.Cash, asked.Subsidy, asked.Freight);

    public Money Total => Cash + Freight;

    /// <summary>A part of it: goods first, then freight; the platform's subsidy goes back in the goods' proportion (REF-04).</summary>
    /// <exception cref="Refusal"><c>dispute.refund</c>: below nothing, or more than was asked for</exception>
    public Claim Part(Money refund)
    {
        if (refund < Money.Zero || refund > Total) throw DisputeRefusals.Refund(Total);
        var cash = Money.Min(refund, Cash);
        var subsidy = Cash.IsZero ? Money.Zero : new((long)((Int128)Subsidy.Fen * cash.Fen / Cash.Fen));
        return new(cash, subsidy, refund - cash);
    }

    public static Claim operator -(Claim a, Claim b) => new(a.Cash - b.Cash, a.Subsidy - b.Subsidy, a.Freight - b.Freight);
}
