using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Grievances;

public sealed record OrderToComplainOf(string Number, string Title, DateTimeOffset PlacedAt);

/// <summary>What a buyer may complain of in a shop, and what he has.</summary>
public sealed record ComplaintDesk(string ShopName, List<OrderToComplainOf> Orders, List<GrievanceRow> Slips);

[Queries]
public sealed class ComplaintDeskQueries(ShopDb db, GrievanceQueries slips, TimeProvider clock)
{
    private const int Most = 20;

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ComplaintDesk> Of(Buyer me, string shopCode)
    {
        var shop = await db.Merchants.Where(m => m.Code == shopCode).Select(m => new { m.Id, m.ShopName }).Found();
        var since = clock.GetUtcNow().AddDays(-GrievancePolicy.FileDays);
        var orders = await db.Orders.Of(me)
            .Where(o => o.MerchantId == shop.Id && o.PaidAt != null && (o.CompletedAt ?? o.ClosedAt ?? DateTimeOffset.MaxValue) >= since)
            .OrderByDescending(o => o.PlacedAt).Take(Most)
            .Select(o => new OrderToComplainOf(o.Number, o.Lines.OrderBy(l => l.Number).First().Title, o.PlacedAt)).ToListAsync();
        var mine = await slips.Rows(db.Grievances.Of(me).Where(g => g.MerchantId == shop.Id).OrderByDescending(g => g.OpenedAt).Take(Most)).ToListAsync();
        return new(shop.ShopName, orders, mine);
    }
}
