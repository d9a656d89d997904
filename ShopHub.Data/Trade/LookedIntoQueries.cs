using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>An order whose parcel nobody signed for, as the platform sees it.</summary>
public sealed record LookedIntoRow
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string ShopName { get; init; }

    public required string ShopPhone { get; init; }

    /// <summary>Where it goes: province and city.</summary>
    public required string Place { get; init; }

    public required Money Paid { get; init; }

    public required Money Refunded { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset DueAt => OrderPolicy.Default.LookedIntoBy(Since);

    /// <summary>The platform has let it wait before.</summary>
    public bool WasGivenTime { get; init; }

    public required int OpenAfterSales { get; init; }

    public required History History { get; init; }

    public List<Shipment> Parcels { get; init; } = [];
}

/// <param name="Total">Of all pages.</param>
public sealed record LookedIntoPage(List<LookedIntoRow> Rows, int Number, int Last, int Total);

/// <summary>What the platform looks into, longest first.</summary>
[Queries]
public sealed class LookedIntoQueries(ShopDb db)
{
    public const int PageSize = 10;

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public async Task<LookedIntoPage> Queue(PlatformStaff me, int page)
    {
        me.Needs(PlatformPermission.Judge);
        var total = await Waiting(db).CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await (
            from order in Waiting(db).OrderBy(o => o.LookedIntoSince).ThenBy(o => o.Id).Skip((number - 1) * PageSize).Take(PageSize)
            join shop in db.Merchants on order.MerchantId equals shop.Id
            select new LookedIntoRow
            {
                Id = order.Id, Number = order.Number, MerchantId = order.MerchantId, ShopName = shop.ShopName, ShopPhone = shop.ServicePhone,
                Place = order.ShipTo.Province + order.ShipTo.City, Paid = order.Payable, Refunded = order.RefundedCash, ShippedAt = order.ShippedAt,
                Since = order.LookedIntoSince!.Value, WasGivenTime = order.GivenTimeAt != null, OpenAfterSales = order.OpenAfterSales, History = order.History,
            }).ToListAsync();
        var ids = rows.Select(r => r.Id).ToArray();
        var parcels = (await db.Shipments.AsNoTracking().Where(s => ids.Contains(s.OrderId)).ToListAsync()).ToLookup(s => s.OrderId);
        return new([.. rows.OrderBy(r => r.Since).Select(r => r with { Parcels = [.. parcels[r.Id].OrderBy(p => p.ShippedAt)] })], number, last, total);
    }

    internal static IQueryable<Order> Waiting(ShopDb db) => db.Orders.Where(o => o.Status == OrderStatus.Shipped && o.LookedIntoSince != null);
}
