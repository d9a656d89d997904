using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>What has not been counted yet.</summary>
[Queries]
public sealed class DueSalesQueries(ShopDb db)
{
    /// <param name="before">The days from here on are counted anyway.</param>
    /// <returns>The first day with a paid order, and the first that is counted; null when nothing older waits.</returns>
    public async Task<(DateOnly From, DateOnly Until)?> Uncounted(Clockwork by, Id<Merchant> shop, DateOnly before)
    {
        var first = await db.JournalEntries.Where(e => e.MerchantId == shop && e.Cause == Cause.OrderPaid).OrderBy(e => e.At).Select(e => (DateOnly?)e.Day).FirstOrDefaultAsync();
        if (first is not { } from || from >= before) return null;
        var counted = await db.SalesDays.Where(d => d.MerchantId == shop && d.Day < before).MinAsync(d => (DateOnly?)d.Day) ?? before;
        return from < counted ? (from, counted) : null;
    }
}
