using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;

namespace ShopHub.Data.Fulfilment;

/// <summary>A parcel on its way, to a buyer or back to a shop.</summary>
public sealed record ParcelOnTheWay(string CarrierCode, string Waybill, DateTimeOffset SentAt);

[Queries]
public sealed class ParcelQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Days after which a carrier is not asked any more.</summary>
    private const int LongestDays = 30;

    public async Task<List<ParcelOnTheWay>> OnTheWay(Clockwork by, int most)
    {
        var since = clock.GetUtcNow().AddDays(-LongestDays);
        var there = await db.Shipments.Where(s => s.SignedAt == null && s.ShippedAt > since).OrderBy(s => s.ShippedAt).Take(most)
            .Select(s => new ParcelOnTheWay(s.CarrierCode, s.Waybill, s.ShippedAt)).ToListAsync();
        var back = await db.AfterSales.Where(a => a.Status == AfterSaleStatus.MerchantReceiving && a.SignedAt == null).OrderBy(a => a.DueAt).Take(most)
            .Select(a => new ParcelOnTheWay(a.ReturnCarrier!, a.ReturnWaybill!, a.WaybillAt!.Value)).ToListAsync();
        return [.. there, .. back];
    }
}
