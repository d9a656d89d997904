using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>A shop's orders by what is typed above the list; the list and its export find the same ones.</summary>
internal static class FilteredOrders
{
    public static IQueryable<Order> OrdersBy(this ShopDb db, ShopStaff me, OrderFilter filter)
    {
        var orders = db.Orders.Of(me);
        if (filter.Status is { } status) orders = orders.Where(o => o.Status == status);
        if (filter.From is { } from)
        {
            var start = ShopCalendar.StartOf(from);
            orders = orders.Where(o => o.PlacedAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = ShopCalendar.EndOf(to);
            orders = orders.Where(o => o.PlacedAt < end);
        }

        return filter.Words is { Length: > 0 } words ? Named(me, orders, words) : orders;
    }

    /// <summary>A whole order number, or a receiver's whole phone number: both are found by an index. Who may not read numbers cannot guess them either.</summary>
    private static IQueryable<Order> Named(ShopStaff me, IQueryable<Order> orders, string words) =>
        words.Length == 11 && me.Permissions.HasFlag(ShopPermission.Buyers)
            ? orders.Where(o => EF.Property<string>(o, OrderMap.ReceiverPhone) == words)
            : orders.Where(o => o.Number == words);
}
