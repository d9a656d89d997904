using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Compensations;

/// <summary>How much a shop owes a buyer on top of a refund (CMP-02 … CMP-08).</summary>
public static class CompensationPolicy
{
    /// <summary>Hours after the ship deadline at which an order that still waits is compensated (CMP-02).</summary>
    public const int LateHours = 24;

    /// <summary>The most an appraisal may cost. Source: own choice, against a slip of the pen.</summary>
    public static readonly Money MostAppraisal = new(1_000_000);

    private static readonly (int Percent, int Paid)[] s_fresh = [(10, 10), (30, 30), (50, 50), (70, 70)];

    /// <summary>Late shipping: 5 % of the goods' cash, 5 to 30 yuan, never above the cash (CMP-02).</summary>
    public static Money LateShipping(Money goods) =>
        Money.Min(goods, Money.Min(new(3_000), Money.Max(new(500), new Rate(500).Of(goods))));

    /// <summary>Goods that were never shipped, or said to be and were not: 10 % of their cash, 5 to 100 yuan (CMP-03).</summary>
    public static Money Unsent(Money goods) => Money.Min(new(10_000), Money.Max(new(500), new Rate(1_000).Of(goods)));

    /// <summary>Fake goods: three times what was paid, at least 500 yuan, and the appraisal; on top of the refund (CMP-04).</summary>
    public static Money FakeGoods(Money paid, Money appraisal) => Money.Max(paid * 3, new(50_000)) + appraisal;

    /// <summary>Unsafe food: ten times the price, at least 1,000 yuan (CMP-05).</summary>
    public static Money UnsafeFood(Money paid) => Money.Max(paid * 10, new(100_000));

    /// <summary>A description that was wrong: 10 % of what was paid, at most 200 yuan (CMP-06).</summary>
    public static Money WrongDescription(Money paid) => Money.Min(new(20_000), new Rate(1_000).Of(paid));

    /// <summary>What a ruling for this reason comes to; <paramref name="appraisal"/> counts for fake goods only (CMP-04 … CMP-06).</summary>
    public static Money Of(CompensationBasis basis, Money paid, Money appraisal) => basis switch
    {
        CompensationBasis.LateShipping => LateShipping(paid),
        CompensationBasis.OutOfStock or CompensationBasis.FalseShipping => Unsent(paid),
        CompensationBasis.FakeGoods => FakeGoods(paid, appraisal),
        CompensationBasis.UnsafeFood => UnsafeFood(paid),
        CompensationBasis.WrongDescription => WrongDescription(paid),
        CompensationBasis.Damage => Damage(paid, 100, Money.Zero),
        CompensationBasis.Complaint => paid,
    };

    /// <summary>Damaged goods: the damaged share of the line, cut to the fen (RUL-01), and what sending it back costs (CMP-07).</summary>
    public static Money Damage(Money line, int percent, Money returnFreight) => new Money(line.Fen * percent / 100) + returnFreight;

    /// <summary>Percent of a fresh line that is paid at most for so much spoiled (CMP-08, RUL-03).</summary>
    public static int FreshPercent(int spoiledPercent) =>
        s_fresh.Where(t => spoiledPercent <= t.Percent).Select(t => (int?)t.Paid).FirstOrDefault() ?? 100;

    public static Money FreshMost(Money paid, int spoiledPercent) => new Rate(FreshPercent(spoiledPercent) * 100).Of(paid);
}
