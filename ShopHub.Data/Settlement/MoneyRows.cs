using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Settlement;

/// <summary>Which orders a figure consists of.</summary>
public enum MoneyPart { Held, Settling, Settled }

/// <param name="Held">In escrow, the buyer has not confirmed yet (担保中).</param>
/// <param name="Settling">In escrow, confirmed, waiting for its settlement day (待结算).</param>
/// <param name="Frozen">Held for after-sales of settled orders.</param>
/// <param name="Owed">What the shop owes the platform.</param>
public sealed record MoneyFigures(Money Held, Money Settling, Money Available, Money Frozen, Money Deposit, Money Owed);

public sealed record SettlementPage(List<SettlementDeskRow> Rows, int Number, int Last, int Total);

public sealed record DayMoney(DateOnly Day, Money Amount);

public sealed record SettlementDeskRow
{
    public required string OrderNumber { get; init; }

    public required SettlementStatus Status { get; init; }

    public required OrderStatus OrderStatus { get; init; }

    public required DateTimeOffset PaidAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public required Money Net { get; init; }

    public string? BlockedBy { get; init; }

    /// <summary>Why the platform holds it back now; null when it does not.</summary>
    public string? HeldFor { get; init; }

    public required long HeldFen { get; init; }

    /// <summary>In escrow now, or received when it is settled.</summary>
    public Money Amount => Status is SettlementStatus.Settled ? Net : new(HeldFen);
}

/// <summary>One step from what the buyer paid to what the shop receives.</summary>
public sealed record MoneyStep(string Label, Money Amount, string? Why = null);

/// <summary>The whole way of one order's money.</summary>
public sealed record OrderMoney(string OrderNumber, Id<Order> OrderId, SettlementStatus Status, DateTimeOffset? At, string? BlockedBy, List<MoneyStep> Steps, Money Net)
{
    public bool IsEstimate => Status is not SettlementStatus.Settled;

    public static OrderMoney Of(Order order, OrderSettlement settlement)
    {
        var settled = settlement.Status is SettlementStatus.Settled;
        var fees = settled ? settlement.Fees : OrderFees.Of(order);
        List<MoneyStep> steps = [new("买家实付", order.Payable)];
        Add("平台补贴", order.PlatformDiscount, "平台优惠券由平台承担，一并付给店铺");
        Add("退给买家", -order.RefundedCash, "含退回的运费");
        Add("退回平台补贴", -order.RefundedSubsidy, "随退款退回平台");
        Add("支付手续费", -fees.Payment, $"买家净实付的{order.PaymentFee}，四舍五入到分");
        Add("技术服务费", -fees.Service, ServiceWhy(order));
        Add("推广佣金", -fees.Commissions, "按带货约定的比例");
        var net = settled ? settlement.MerchantNet : order.HeldInEscrow - fees.Total;
        return new(order.Number, order.Id, settlement.Status, settlement.SettledAt ?? settlement.DueAt, settlement.BlockedBy, steps, net);

        void Add(string label, Money amount, string why)
        {
            if (!amount.IsZero) steps.Add(new(label, amount, why));
        }
    }

    private static string ServiceWhy(Order order) =>
        $"按类目费率{string.Join("、", order.Lines.Select(l => l.ServiceFee.ToString()).Distinct())}{(order.HasNewShopRate ? "（新店激励）" : "")}，以净货款和运费计";
}
