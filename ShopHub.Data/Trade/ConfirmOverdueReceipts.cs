using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>J07: orders nobody confirmed complete by themselves (RCV-02); while a parcel is not signed they wait once more, then the platform looks into them (RCV-04).</summary>
[UseCase]
public sealed class ConfirmOverdueReceipts(ShopDb db, TimeProvider clock)
{
    /// <param name="carriersAnswer">False where none is connected: nobody knows of any parcel, and after the longer time the order is completed.</param>
    /// <returns>How many orders were moved.</returns>
    public async Task<int> Run(Clockwork by, int batch, bool carriersAnswer = true)
    {
        var now = clock.GetUtcNow();
        var due = await db.Orders.Where(o => o.Status == OrderStatus.Shipped && o.DueAt < now && o.OpenAfterSales == 0)
            .OrderBy(o => o.DueAt).Take(batch).ToListAsync();
        if (due.Count == 0) return 0;
        var ids = due.Select(o => o.Id).ToArray();
        var parcels = await db.Shipments.Where(s => ids.Contains(s.OrderId)).Select(s => new { s.OrderId, IsSigned = s.SignedAt != null }).ToListAsync();
        var signed = parcels.GroupBy(p => p.OrderId).Where(o => o.All(p => p.IsSigned)).Select(o => o.Key).ToHashSet();
        var settlements = await db.Settlements.Where(s => ids.Contains(s.OrderId)).ToDictionaryAsync(s => s.OrderId);
        var shops = due.Select(o => o.MerchantId).Distinct().ToArray();
        var badges = await db.Merchants.Where(m => shops.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.HasBadge(now));
        foreach (var order in due)
        {
            var turn = order.ConfirmByItself(by, signed.Contains(order.Id), carriersAnswer, now, OrderPolicy.Default);
            if (turn is ReceiptTurn.Completed) settlements[order.Id].Schedule(now, badges[order.MerchantId], SettlementPolicy.Default);
            else if (turn is ReceiptTurn.ToPlatform) Tell(order, now);
        }

        return due.Count;
    }

    private void Tell(Order order, DateTimeOffset now)
    {
        db.TellBuyer(order, "包裹一直没有签收，平台正在核实", $"平台在{OrderPolicy.Default.LookWorkdays}个工作日内处理，货款仍由平台保管。已收到的请确认收货，没收到也可以申请退款", now);
        db.TellShop(order, "包裹没有签收记录，平台正在核实", $"订单 {order.Number} 的货款暂由平台保管，{OrderPolicy.Default.LookWorkdays}个工作日内处理。请联系快递查明去向，单号有误请更正", now);
    }
}

internal static class ReceiptNotices
{
    public static void TellBuyer(this ShopDb db, Order of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.CustomerId.Value, title, words, $"/orders/{of.Number}", now));

    public static void TellShop(this ShopDb db, Order of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/orders?order={of.Number}", now));
}
