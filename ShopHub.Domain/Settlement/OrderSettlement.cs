using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Settlement.SettlementStatus;

namespace ShopHub.Domain.Settlement;

/// <summary>Annex A, Settlement.</summary>
public enum SettlementStatus { Pending = 0, Scheduled = 1, Blocked = 2, Settled = 3, Voided = 4 }

public static class SettlementLifecycle
{
    public static readonly Lifecycle<SettlementStatus> Table = new(start: Pending)
    {
        [Pending] = [Scheduled, Voided],
        [Scheduled] = [Settled, Blocked, Voided],
        [Blocked] = [Settled, Voided],
    };
}

/// <summary>What becomes of one order's money in escrow (结算).</summary>
public sealed class OrderSettlement
{
    private OrderSettlement() { }

    public required Id<Order> OrderId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string OrderNumber { get; init; }

    public SettlementStatus Status { get; private set; } = SettlementLifecycle.Table.Start;

    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>Completion + 7 days (保: 1 day); null until completed.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Escrow that was released.</summary>
    public Money Gross { get; private set; }

    public Money PaymentFee { get; private set; }

    public Money ServiceFee { get; private set; }

    public Money Commission { get; private set; }

    public Money CommissionAbove { get; private set; }

    /// <summary>What the shop received, net of what later refunds took back.</summary>
    public Money MerchantNet { get; private set; }

    /// <summary>Why the run passed it over.</summary>
    public string? BlockedBy { get; private set; }

    public Fees Fees => new(PaymentFee, ServiceFee, Commission, CommissionAbove);

    public static OrderSettlement Of(Order order, DateTimeOffset paidAt) =>
        new() { OrderId = order.Id, MerchantId = order.MerchantId, OrderNumber = order.Number, PaidAt = paidAt };

    public void Schedule(DateTimeOffset completed, bool certified, SettlementPolicy policy)
    {
        SettlementLifecycle.Table.Require(Status, Scheduled);
        Status = Scheduled;
        DueAt = policy.DueAt(completed, certified);
    }

    public void Block(string by)
    {
        if (Status is Blocked) return;
        SettlementLifecycle.Table.Require(Status, Blocked);
        Status = Blocked;
        BlockedBy = by;
    }

    /// <summary>Releases escrow: fees on net amounts, the rest to the shop (SET-05).</summary>
    public Fees Settle(Order order, DateTimeOffset now)
    {
        SettlementLifecycle.Table.Require(Status, Settled);
        var fees = OrderFees.Of(order);
        Status = Settled;
        SettledAt = now;
        BlockedBy = null;
        Gross = order.HeldInEscrow;
        PaymentFee = fees.Payment;
        ServiceFee = fees.Service;
        Commission = fees.Commission;
        CommissionAbove = fees.CommissionAbove;
        MerchantNet = Gross - fees.Total;
        return fees;
    }

    /// <summary>A refund after settlement: fees that flow back by the difference method (REF-02), never more than the refund (RUL-08).</summary>
    public Fees TakeBack(Order after, Money refunded)
    {
        var back = OrderFees.Back(Fees, OrderFees.Of(after), refunded);
        PaymentFee -= back.Payment;
        ServiceFee -= back.Service;
        Commission -= back.Commission;
        CommissionAbove -= back.CommissionAbove;
        MerchantNet -= refunded - back.Total;
        return back;
    }

    public void MakeVoid()
    {
        SettlementLifecycle.Table.Require(Status, Voided);
        Status = Voided;
        DueAt = null;
    }
}
