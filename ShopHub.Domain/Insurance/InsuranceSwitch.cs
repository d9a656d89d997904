using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Insurance;

/// <summary>Whether and for which categories a shop buys freight insurance (INS-01); none for a shop that never did.</summary>
public sealed class InsuranceSwitch
{
    /// <summary>For so long a counted premium is good.</summary>
    public static readonly TimeSpan Counted = TimeSpan.FromHours(1);

    private InsuranceSwitch() { }

    public required Id<Merchant> MerchantId { get; init; }

    public bool IsOn { get; private set; }

    /// <summary>Codes of the leaf categories.</summary>
    public string[] Leaves { get; private set; } = [];

    /// <summary>What the next parcel costs; while less is left, nothing is promised (INS-04).</summary>
    public Money Premium { get; private set; } = FreightInsurance.Premium(default);

    public int Returned { get; private set; }

    public int Shipped { get; private set; }

    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>Since when the money is short and the shop has been told; null when it is not.</summary>
    public DateTimeOffset? ShortSince { get; private set; }

    public ReturnShare Share => new(Returned, Shipped);

    public static InsuranceSwitch Of(Id<Merchant> shop) => new() { MerchantId = shop };

    /// <exception cref="Refusal"><c>insurance.leaves</c>: on for nothing.</exception>
    public void Turn(bool on, IEnumerable<string> leaves)
    {
        var chosen = leaves.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (on && chosen.Length == 0) throw InsuranceRefusals.Leaves();
        (IsOn, Leaves) = (on, chosen);
    }

    public void MarkShort(DateTimeOffset now) => ShortSince = now;

    public bool Covers(string category) => IsOn && Leaves.Contains(category);

    public bool IsStale(DateTimeOffset now) => !(CountedAt > now - Counted);

    public void Count(ReturnShare share, DateTimeOffset now) =>
        (Returned, Shipped, Premium, CountedAt) = (share.Returned, share.Shipped, FreightInsurance.Premium(share), now);
}
