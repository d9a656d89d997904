using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Insurance;

/// <summary>Premium money a shop has paid in (保费充值); what is not used goes back after sixty days (INS-02). The oldest is used first.</summary>
public sealed class PremiumTopUp
{
    private PremiumTopUp() { }

    public Id<PremiumTopUp> Id { get; private init; } = Id<PremiumTopUp>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Made when the form was shown: the same form is paid once.</summary>
    public required string RequestId { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Not used yet.</summary>
    public Money Left { get; private set; }

    public required string PaidBy { get; init; }

    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>When what is left goes back; null once it did.</summary>
    public DateTimeOffset? ReturnsAt { get; private set; }

    /// <summary>What went back.</summary>
    public Money Returned { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <exception cref="Refusal"><c>insurance.amount</c>, <c>insurance.most</c></exception>
    public static PremiumTopUp Pay(Id<Merchant> shop, Money amount, string request, string by, DateTimeOffset now)
    {
        if (amount <= Money.Zero) throw InsuranceRefusals.Amount();
        if (amount > FreightInsurance.MostTopUp) throw InsuranceRefusals.Most();
        return new()
        {
            Number = "YC" + Digits.Dated(now, 10), MerchantId = shop, RequestId = request, Amount = amount, Left = amount, PaidBy = by, PaidAt = now,
            ReturnsAt = FreightInsurance.UnusedReturnsAt(now),
        };
    }

    /// <summary>Its time is over.</summary>
    public void Return(DateTimeOffset now) => (Returned, Left, ReturnedAt, ReturnsAt) = (Left, Money.Zero, now, null);
}
