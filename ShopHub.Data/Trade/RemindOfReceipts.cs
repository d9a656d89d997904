using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>J08: three days before an order confirms itself its buyer is told, once; a day late it is left out (RCV-03, RCV-06).</summary>
[UseCase]
public sealed class RemindOfReceipts(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were reminded.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var (from, to) = (now.AddDays(OrderPolicy.Default.ExtendDays - 1), now.AddDays(OrderPolicy.Default.ExtendDays));
        var due = await db.Orders.Where(o => o.Status == OrderStatus.Shipped && o.DueAt > from && o.DueAt <= to && o.RemindedOfReceiptAt == null && o.OpenAfterSales == 0)
            .OrderBy(o => o.DueAt).Take(batch).ToListAsync();
        foreach (var order in due)
        {
            order.RemindOfReceipt(now);
            db.Notices.Add(Notice.To(
                order.CustomerId.Value, "快到自动确认收货的时间了",
                $"{ShopCalendar.Local(order.DueAt!.Value):M月d日 HH:mm} 自动确认收货。还没收到货，可以{(order.Extended ? "联系商家或申请售后" : $"延长{OrderPolicy.Default.ExtendDays}天")}", $"/orders/{order.Number}", now));
        }

        return due.Count;
    }
}
