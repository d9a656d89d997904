using ShopHub.Domain.Catalog;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Guarantees;

/// <summary>The numbers of a guarantee slip; defaults of rules.md.</summary>
public static class GuaranteePolicy
{
    /// <summary>Hours the merchant has to answer (GUA-02).</summary>
    public const int AnswerHours = 48;

    /// <summary>Hours an asked side has to bring proof (Annex A).</summary>
    public const int ProofHours = 48;

    /// <summary>Working days in which the platform decides (Annex A).</summary>
    public const int DecideWorkdays = 3;

    /// <summary>Working days in which a second person confirms a large sum (Annex A).</summary>
    public const int ConfirmWorkdays = 1;

    /// <summary>Rounds of proof the platform may ask for. Source: own choice.</summary>
    public const int MostRounds = 3;

    /// <summary>Days after completion in which fake goods may be claimed. Source: own choice, as a complaint's (CPL-02).</summary>
    public const int FakeDays = 60;

    /// <summary>Hours after receipt in which damage may be claimed, as the promise says (CMP-08).</summary>
    public const int DamageHours = 48;

    public const int MostWords = 500;
    public const int FewestWords = 4;

    /// <summary>Above it a second person confirms (Annex A).</summary>
    public static readonly Money AloneUpTo = new(500_000);

    /// <summary>The most sending damaged goods back may cost. Source: own choice, against a slip of the pen.</summary>
    public static readonly Money MostReturnFreight = new(20_000);

    public static DateTimeOffset DecideBy(DateTimeOffset heard) => Workdays.EndOf(heard, DecideWorkdays);

    public static Promises Promise(GuaranteeKind kind) => kind is GuaranteeKind.FakePaysThree ? Promises.FakePaysThree : Promises.DamageCover;

    /// <summary>What the shop pays for when the claim is right.</summary>
    public static CompensationBasis Basis(GuaranteeKind kind) => kind is GuaranteeKind.FakePaysThree ? CompensationBasis.FakeGoods : CompensationBasis.Damage;

    /// <summary>Until when the promise can be claimed; null while the goods are on their way.</summary>
    public static DateTimeOffset? Until(GuaranteeKind kind, Order order) => (order.CompletedAt ?? order.ClosedAt) is not { } ended ? null
        : kind is GuaranteeKind.FakePaysThree ? ended.AddDays(FakeDays) : ended.AddHours(DamageHours);

    /// <summary>Pieces that have left the shop; damaged ones that were refunded are not paid for again.</summary>
    public static int Pieces(GuaranteeKind kind, OrderLine line) => kind is GuaranteeKind.FakePaysThree ? line.Shipped : Math.Min(line.Shipped, line.Refundable);

    /// <summary>The line carries the promise, has left the shop and its time is not over.</summary>
    public static bool MayClaim(GuaranteeKind kind, Order order, OrderLine line, DateTimeOffset now) =>
        line.Promises.HasFlag(Promise(kind)) && Pieces(kind, line) > 0 && !(Until(kind, order) < now);

    /// <summary>Three times the price and the appraisal; or the damaged share and what sending it back costs (CMP-04, CMP-07).</summary>
    public static Money Amount(GuaranteeKind kind, Money paid, int percent, Money costs) => kind is GuaranteeKind.FakePaysThree
        ? CompensationPolicy.FakeGoods(paid, costs) : CompensationPolicy.Damage(paid, percent, costs);

    public static Money MostCosts(GuaranteeKind kind) => kind is GuaranteeKind.FakePaysThree ? CompensationPolicy.MostAppraisal : MostReturnFreight;
}
