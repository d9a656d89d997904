using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Disputes;

/// <summary>What the platform has decided (裁定).</summary>
/// <param name="RefundFen">Cash to the buyer in all, freight included, in fen; none is 0.</param>
/// <param name="WithReturn">The buyer sends the goods back first.</param>
/// <param name="Judge">The key of the member who decided.</param>
/// <param name="Basis">What the shop pays on top for; null when it pays nothing more.</param>
/// <param name="CompensationFen">On top of the refund, in fen, an appraisal included (CMP-04 … CMP-06).</param>
public sealed record Ruling(
    Liable Liable, long RefundFen, bool WithReturn, string Reasons, string Judge, DateTimeOffset At, CompensationBasis? Basis = null, long CompensationFen = 0)
{
    public Money Refund => new(RefundFen);

    public Money Compensation => new(CompensationFen);
}

/// <summary>What a ruling has the shop pay on top of the refund.</summary>
/// <param name="Paid">The price paid for the pieces the case is about.</param>
/// <param name="Appraisal">What the buyer spent to have them appraised; for fake goods only.</param>
public sealed record Redress(CompensationBasis Basis, Money Paid, Money Appraisal)
{
    public Money Amount => CompensationPolicy.Of(Basis, Paid, Appraisal);

    /// <exception cref="Refusal"><c>dispute.compensation</c>, <c>dispute.appraisal</c></exception>
    internal void MustFit(Liable liable)
    {
        if (Basis is CompensationBasis.LateShipping or CompensationBasis.FalseShipping or CompensationBasis.OutOfStock or CompensationBasis.Damage or CompensationBasis.Complaint || liable is not (Liable.Merchant or Liable.Both)) throw DisputeRefusals.NoCompensation();
        if (Appraisal < Money.Zero || Appraisal > CompensationPolicy.MostAppraisal || Basis is not CompensationBasis.FakeGoods && !Appraisal.IsZero)
            throw DisputeRefusals.Appraisal(CompensationPolicy.MostAppraisal);
    }
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
