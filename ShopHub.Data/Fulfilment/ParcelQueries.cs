using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Fulfilment;

/// <summary>A parcel on its way, to a buyer or back to a shop.</summary>
/// <param name="Known">Traces that are written down; null for one whose way nobody is shown.</param>
public sealed record ParcelOnTheWay(string CarrierCode, string Waybill, DateTimeOffset SentAt, int? Known = null);

public sealed record UnseenParcel(Id<Shipment> Id, string CarrierCode, string Waybill, DateTimeOffset SentAt);

[Queries]
public sealed class ParcelQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Days after which a carrier is not asked any more.</summary>
    private const int LongestDays = 30;

    /// <summary>Shipped a day ago or longer, and no carrier has said a word (SHP-02).</summary>
    public Task<List<UnseenParcel>> Unseen(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        var (since, until) = (now.AddDays(-LongestDays), now.AddHours(-Shipment.TraceHours));
        return db.Shipments.Where(s => s.FirstTraceAt == null && s.SignedAt == null && s.FalseAt == null && s.ShippedAt > since && s.ShippedAt <= until)
            .OrderBy(s => s.ShippedAt).Take(most).Select(s => new UnseenParcel(s.Id, s.CarrierCode, s.Waybill, s.ShippedAt)).ToListAsync();
    }

    public async Task<List<ParcelOnTheWay>> OnTheWay(Clockwork by, int most)
    {
        var since = clock.GetUtcNow().AddDays(-LongestDays);
        var there = await db.Shipments.Where(s => s.SignedAt == null && s.ShippedAt > since).OrderBy(s => s.ShippedAt).Take(most)
            .Select(s => new { s.CarrierCode, s.Waybill, s.ShippedAt, s.Traces }).ToListAsync();
        var back = await db.AfterSales.Where(a => a.Status == AfterSaleStatus.MerchantReceiving && a.SignedAt == null).OrderBy(a => a.DueAt).Take(most)
            .Select(a => new ParcelOnTheWay(a.ReturnCarrier!, a.ReturnWaybill!, a.WaybillAt!.Value, null)).ToListAsync();
        return [.. there.Select(s => new ParcelOnTheWay(s.CarrierCode, s.Waybill, s.ShippedAt, s.Traces.Count)), .. back];
    }
}
