using ShopHub.Domain.Catalog;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.AfterSales;

/// <summary>Who may ask for what, and until when (AS-02, AS-03, AS-05, NRR-01, NRR-02).</summary>
public static class AfterSaleEligibility
{
    /// <exception cref="Refusal">The first reason why not.</exception>
    public static void Require(
        Order order, OrderLine line, AfterSaleRequest what, IReadOnlyCollection<AfterSale> before, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (!Enum.IsDefined(what.Kind)) throw AfterSaleRefusals.Kind();
        if (Obstacle(order, line, before, now, policy) is { } obstacle) throw obstacle;
        if (what.Kind is not AfterSaleKind.Refund && line.Shipped == 0) throw AfterSaleRefusals.ReturnBeforeShipping();
    }

    /// <exception cref="Refusal"><c>after-sale.no-reason-excluded</c>, <c>after-sale.no-reason-over</c></exception>
    public static void RequireNoReason(OrderLine line, AfterSaleReason reason, DateTimeOffset? receivedAt, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (reason is AfterSaleReason.NotWanted && NoReasonObstacle(line, receivedAt, now, policy) is { } obstacle) throw obstacle;
    }

    /// <summary>Why shipped goods may not go back without a reason: some never do, others only for some days (NRR-01, NRR-02); null when they may.</summary>
    /// <param name="receivedAt">Null while a parcel is on its way.</param>
    public static Refusal? NoReasonObstacle(OrderLine line, DateTimeOffset? receivedAt, DateTimeOffset now, AfterSalePolicy policy) =>
        line.Shipped == 0 ? null
        : line.NoReason is NoReasonReturn.Excluded ? AfterSaleRefusals.NoReasonExcluded()
        : receivedAt is { } received && now > policy.NoReasonUntil(received) ? AfterSaleRefusals.NoReasonOver(policy.NoReasonUntil(received))
        : null;

    /// <summary>When the last parcel with pieces of the line was signed; without such a trace, when the buyer confirmed.</summary>
    public static DateTimeOffset? ReceivedAt(Order order, OrderLine line, IEnumerable<Shipment> parcels)
    {
        var signed = parcels.Where(p => p.Pieces.Any(piece => piece.LineId == line.Id)).Select(p => p.SignedAt).ToList();
        return signed.Count > 0 && signed.All(at => at is not null) ? signed.Max() : order.CompletedAt;
    }

    /// <summary>Goods of the same product, not dearer than what was bought; a piece for the same piece is always the same price (AS-14).</summary>
    /// <exception cref="Refusal"><c>after-sale.exchange-reason</c>, <c>after-sale.wanted</c>, <c>after-sale.pieces</c></exception>
    public static void RequireExchange(OrderLine line, AfterSaleRequest what, Sku? wanted)
    {
        if (!what.Reason.FitsExchange()) throw AfterSaleRefusals.ExchangeReason();
        if (wanted is null || !IsChoice(line, wanted)) throw AfterSaleRefusals.Wanted();
        if (what.Pieces > Exchangeable(line)) throw AfterSaleRefusals.Pieces();
    }

    public static bool IsChoice(OrderLine line, Sku wanted) =>
        wanted.ProductId == line.ProductId && wanted.IsActive && (wanted.Id == line.SkuId || wanted.Price <= line.UnitPrice);

    /// <summary>Pieces that were not paid back, once all of the line have left the shop.</summary>
    public static int Exchangeable(OrderLine line) => line.ToShip > 0 ? 0 : line.Refundable;

    /// <summary>Exchanged goods begin anew (Annex A); null while nothing runs.</summary>
    private static DateTimeOffset? RunsFrom(Order order, IEnumerable<AfterSale> before) => order.CompletedAt is not { } completed ? null
        : before.Where(a => a.Status is AfterSaleStatus.Exchanged).Max(a => a.EndedAt) is { } again && again > completed ? again : completed;

    /// <summary>Why nothing may be asked for this line now; null when something may.</summary>
    public static Refusal? Obstacle(Order order, OrderLine line, IReadOnlyCollection<AfterSale> before, DateTimeOffset now, AfterSalePolicy policy) =>
        !order.IsPaid ? AfterSaleRefusals.NotPaid()
        : line.Refundable == 0 || order.Status is OrderStatus.Closed ? AfterSaleRefusals.Pieces()
        : RunsFrom(order, before) is { } from && now > OrderPolicy.Default.AfterSaleUntil(from) ? AfterSaleRefusals.Over()
        : before.Any(a => a.IsOpen) ? AfterSaleRefusals.OpenAlready()
        : before.Count >= policy.MostApplications ? AfterSaleRefusals.TooManyApplications(policy.MostApplications)
        : null;
}
