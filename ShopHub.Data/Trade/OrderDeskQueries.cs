using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>What a shop's order desk asks. Holds for a million orders: pages are found in an index that covers their keys.</summary>
[Queries]
public sealed class OrderDeskQueries(ShopDb db, DeskCounts counts)
{
    public async Task<OrderDeskPage> Page(ShopStaff me, OrderFilter filter, int page)
    {
        me.Needs(ShopPermission.Orders);
        var wanted = db.OrdersBy(me, filter);
        var total = await counts.Of(me.MerchantId, filter, () => wanted.CountAsync());
        var last = Math.Max(1, (total + OrderFilter.PageSize - 1) / OrderFilter.PageSize);
        var number = Math.Clamp(page, 1, last);
        var keys = await Keys(wanted, (number - 1) * OrderFilter.PageSize, total);
        var rows = await Rows(me, keys);
        return new(rows, number, last, total);
    }

    /// <summary>How many wait in each state that somebody must act on.</summary>
    public async Task<Dictionary<OrderStatus, int>> Waiting(ShopStaff me)
    {
        me.Needs(ShopPermission.Orders);
        Dictionary<OrderStatus, int> waiting = [];
        foreach (var status in (OrderStatus[])[OrderStatus.Unpaid, OrderStatus.ToShip, OrderStatus.PartShipped])
        {
            var filter = new OrderFilter(status);
            waiting[status] = await counts.Of(me.MerchantId, filter, () => db.OrdersBy(me, filter).CountAsync());
        }

        return waiting;
    }

    private static async Task<List<Id<Order>>> Keys(IQueryable<Order> wanted, int skip, int total)
    {
        // From the nearer end, so that the last page costs no more than the first.
        var rest = total - skip;
        if (skip <= total / 2)
        {
            return await wanted.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id)
                .Select(o => o.Id).Skip(skip).Take(OrderFilter.PageSize).ToListAsync();
        }

        var size = Math.Min(OrderFilter.PageSize, rest);
        var keys = await wanted.OrderBy(o => o.PlacedAt).ThenBy(o => o.Id).Select(o => o.Id).Skip(rest - size).Take(size).ToListAsync();
        keys.Reverse();
        return keys;
    }

    private async Task<List<OrderDeskRow>> Rows(ShopStaff me, List<Id<Order>> keys)
    {
        var rows = await (from o in db.Orders.Of(me)
                          where keys.Contains(o.Id)
                          let first = o.Lines.OrderBy(l => l.Number).First()
                          select new OrderDeskRow
                          {
                              Id = o.Id, Number = o.Number, Status = o.Status, PlacedAt = o.PlacedAt, DueAt = o.DueAt, Payable = o.Payable,
                              Receiver = o.ShipTo.Receiver, MaskedPhone = o.ShipTo.MaskedPhone, City = o.ShipTo.City, Remark = o.Remark,
                              OpenAfterSales = o.OpenAfterSales, Delivery = o.Delivery, FirstTitle = first.Title, FirstOptions = first.OptionsText,
                              FirstPicture = first.PictureUrl, Lines = o.Lines.Count, Pieces = o.Lines.Sum(l => l.Quantity),
                          }).ToListAsync();
        var byKey = rows.ToDictionary(r => r.Id);
        var seesBuyers = me.Permissions.HasFlag(ShopPermission.Buyers);
        return [.. keys.Where(byKey.ContainsKey).Select(k => byKey[k]).Select(r => seesBuyers && r.Status.IsOnItsWay() ? r : r with { Receiver = DeliveryAddress.VeiledName(r.Receiver) })];
    }
}
