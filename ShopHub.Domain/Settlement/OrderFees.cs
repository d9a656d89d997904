using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Settlement;

/// <summary>The fees of an order on its present net amounts (FEE-01, FEE-03, FEE-05, DST-03).</summary>
public static class OrderFees
{
    public static Fees Of(Order order)
    {
        var freightKept = order.RefundedFreight.IsZero;
        return new(
            order.PaymentFee.Of(order.Payable - order.RefundedCash),
            order.Lines.Sum(l => ServiceOf(l, freightKept)),
            order.Lines.Sum(CommissionOf),
            order.Lines.Sum(CommissionAboveOf));
    }

    /// <summary>Rate × (cash + subsidy + freight share), net of refunds; the freight share keeps the line's rate.</summary>
    public static Money ServiceOf(OrderLine line, bool freightKept) =>
        line.ServiceFee.Of(
            line.Cash - line.RefundedCash + line.PlatformDiscount - line.RefundedSubsidy + (freightKept ? line.FreightShare : Money.Zero));

    public static Money CommissionOf(OrderLine line) => line.Commission.Of(line.Cash - line.RefundedCash);

    public static Money CommissionAboveOf(OrderLine line) => line.CommissionAbove.Of(line.Cash - line.RefundedCash);

    public static OrderOwners Owners(Order order) =>
        new(order.Id.Value, order.MerchantId.Value, order.PromoterId ?? Guid.Empty, order.PromoterAboveId ?? Guid.Empty);

    /// <summary>The fall of each fee, cut so that together they are not more than what was refunded.</summary>
    public static Fees Back(Fees before, Fees after, Money refunded)
    {
        var fall = before - after;
        var payment = Money.Min(fall.Payment, refunded);
        var service = Money.Min(fall.Service, refunded - payment);
        var commission = Money.Min(fall.Commission, refunded - payment - service);
        var above = Money.Min(fall.CommissionAbove, refunded - payment - service - commission);
        return new(payment, service, commission, above);
    }
}
