using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.AfterSales;

/// <summary>Who may ask for what, and until when (AS-02, AS-03, AS-05, NRR-01).</summary>
public static class AfterSaleEligibility
{
    /// <exception cref="Refusal">The first reason why not.</exception>
    public static void Require(
        Order order, OrderLine line, AfterSaleRequest what, IReadOnlyCollection<AfterSale> before, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Obstacle(order, line, before, now, policy) is { } obstacle) throw obstacle;
        if (what.Kind is AfterSaleKind.Return && line.Shipped == 0) throw AfterSaleRefusals.ReturnBeforeShipping();
        if (what.Reason is AfterSaleReason.NotWanted && line.Shipped > 0 && line.NoReason is NoReasonReturn.Excluded)
            throw AfterSaleRefusals.NoReasonExcluded();
    }

    /// <summary>Why nothing may be asked for this line now; null when something may.</summary>
    public static Refusal? Obstacle(Order order, OrderLine line, IReadOnlyCollection<AfterSale> before, DateTimeOffset now, AfterSalePolicy policy) =>
        !order.IsPaid ? AfterSaleRefusals.NotPaid()
        : line.Refundable == 0 || order.Status is OrderStatus.Closed ? AfterSaleRefusals.Pieces()
        : order.CompletedAt is { } completed && now > OrderPolicy.Default.AfterSaleUntil(completed) ? AfterSaleRefusals.Over()
        : before.Any(a => a.IsOpen) ? AfterSaleRefusals.OpenAlready()
        : before.Count >= policy.MostApplications ? AfterSaleRefusals.TooManyApplications(policy.MostApplications)
        : null;
}
