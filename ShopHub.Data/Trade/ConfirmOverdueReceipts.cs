using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>J07: orders nobody confirmed complete by themselves (RCV-02); while a parcel is not signed they wait once more (RCV-04).</summary>
[UseCase]
public sealed class ConfirmOverdueReceipts(ShopDb db, TimeProvider clock)
{
    /// <summary>Returns how many orders were completed or delayed.</summary>
    public async Task<int> Run(Clockwork by, int batch)
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
            if (order.ConfirmByItself(by, signed.Contains(order.Id), now, OrderPolicy.Default))
                settlements[order.Id].Schedule(now, badges[order.MerchantId], SettlementPolicy.Default);
        }

        return due.Count;
    }
}
