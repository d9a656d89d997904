using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>A line of a list to ship, looked up.</summary>
/// <param name="Order">Null when the shop has no such order.</param>
/// <param name="Why">Why it cannot be shipped; null when it can, or has been with this very waybill.</param>
/// <param name="IsSent">It left with this waybill before: nothing is left to do.</param>
public sealed record CheckedWaybill(WaybillLine Line, Id<Order>? Order, Refusal? Why, bool IsSent = false)
{
    public bool IsReady => Why is null && !IsSent;
}

/// <summary>Looks at a list of waybills before anything of it is shipped.</summary>
[Queries]
public sealed class WaybillQueries(ShopDb db)
{
    /// <summary>Numbers asked for in one statement; SQL Server takes 2,100.</summary>
    private const int Together = 500;

    /// <exception cref="Refusal"><c>batch.too-many</c></exception>
    public async Task<List<CheckedWaybill>> Check(ShopStaff me, List<WaybillLine> lines)
    {
        me.Needs(ShopPermission.Orders);
        var orders = await Orders(me, [.. WaybillLine.Bounded(lines).Select(l => l.Number).Distinct()]);
        var used = await Used([.. lines.Select(l => l.Plain).Distinct()]);
        Dictionary<string, int> seenOrders = [], seenWaybills = [];
        return lines.ConvertAll<CheckedWaybill>(line =>
        {
            var order = orders.GetValueOrDefault(line.Number);
            if (line.Fault is { } fault) return new(line, order?.Id, fault);
            if (order is null) return new(line, null, FulfilmentRefusals.UnknownOrder());
            if (!seenOrders.TryAdd(line.Number, line.Row)) return new(line, order.Id, FulfilmentRefusals.OrderTwice(seenOrders[line.Number]));
            if (!seenWaybills.TryAdd(line.Plain, line.Row)) return new(line, order.Id, FulfilmentRefusals.WaybillTwice(seenWaybills[line.Plain]));
            var owner = used.GetValueOrDefault((line.Carrier!.Code, line.Plain));
            return owner == order.Id ? new(line, order.Id, null, IsSent: true) : new(line, order.Id, owner == default ? Obstacle(order) : FulfilmentRefusals.WaybillUsed());
        });
    }

    private static Refusal? Obstacle(OrderState order) =>
        order.Status is OrderStatus.Shipped or OrderStatus.Completed ? FulfilmentRefusals.ShippedBefore()
        : order.Status is not (OrderStatus.ToShip or OrderStatus.PartShipped) ? TradeRefusals.NotToShip()
        : order.Delivery is DeliveryKind.PickUp ? PickUpRefusals.OnlyByCode()
        : order.OpenAfterSales > 0 ? TradeRefusals.AfterSaleOpen()
        : null;

    private async Task<Dictionary<string, OrderState>> Orders(ShopStaff me, List<string> numbers)
    {
        Dictionary<string, OrderState> found = [];
        foreach (var some in numbers.Chunk(Together))
        {
            foreach (var order in await db.Orders.Of(me).Where(o => some.Contains(o.Number)).Select(o => new OrderState(o.Id, o.Number, o.Status, o.OpenAfterSales, o.Delivery)).ToListAsync())
                found[order.Number] = order;
        }

        return found;
    }

    // A number is one parcel wherever it was used; that it was is no secret of another shop's.
    private async Task<Dictionary<(string, string), Id<Order>>> Used(List<string> waybills)
    {
        Dictionary<(string, string), Id<Order>> found = [];
        foreach (var some in waybills.Chunk(Together))
        {
            foreach (var parcel in await db.Shipments.Where(s => some.Contains(s.Waybill)).Select(s => new { s.CarrierCode, s.Waybill, s.OrderId }).ToListAsync())
                found[(parcel.CarrierCode, parcel.Waybill)] = parcel.OrderId;
        }

        return found;
    }

    private sealed record OrderState(Id<Order> Id, string Number, OrderStatus Status, int OpenAfterSales, DeliveryKind Delivery);
}
