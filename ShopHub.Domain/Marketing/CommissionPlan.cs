using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>What promoters earn on a line's cash: the one who brought the buyer and the one above him; there is no third (DST-01, DST-03).</summary>
public sealed record CommissionPlan
{
    /// <summary>Service fee and all commissions together (DST-04): what WeChat lets an order share with others.</summary>
    public static readonly Rate Cap = new(3_000);

    public static readonly CommissionPlan None = new();

    private CommissionPlan() { }

    public Rate Direct { get; private init; }

    public Rate Above { get; private init; }

    /// <exception cref="Refusal"><c>commission.cap</c></exception>
    public static CommissionPlan Agreed(Rate serviceFee, Rate direct, Rate above = default)
    {
        if (serviceFee.BasisPoints + direct.BasisPoints + above.BasisPoints > Cap.BasisPoints) throw OverCap();
        return new() { Direct = direct, Above = above };
    }

    private static Refusal OverCap() => new("commission.cap", $"技术服务费与佣金合计不能超过实付金额的{Cap}");
}
