using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>One seller as the authority wants him: whole.</summary>
/// <param name="CheckedAt">When the platform last checked it; null when it has not since the shop was opened.</param>
/// <param name="IsAboveLimit">A person whose turnover of this year is above the limit (LAW-08).</param>
public sealed record AuthorityRow(Merchant Shop, IdentityForm Identity, DateTimeOffset? CheckedAt, bool IsAboveLimit);

/// <summary>Reports to the authority, and the sellers they tell of.</summary>
[Queries]
public sealed class AuthorityQueries(ShopDb db, Identities identities, TimeProvider clock)
{
    private const int Most = 100, Batch = 200;

    /// <summary>Newest first.</summary>
    public Task<List<AuthorityReport>> List(PlatformStaff me)
    {
        me.Needs(AuthorityPolicy.Needs);
        return db.AuthorityReports.OrderByDescending(r => r.DrawnAt).Take(Most).ToListAsync();
    }

    /// <summary>Every seller, one after the other; never more than a batch of them at once.</summary>
    public async Task Each(PlatformStaff me, Func<AuthorityRow, Task> take)
    {
        me.Needs(AuthorityPolicy.Needs);
        var year = ShopCalendar.DayOf(clock.GetUtcNow()).Year;
        Id<Merchant>? last = null;
        while (true)
        {
            var shops = await (last is { } after ? Sellers(db).Where(m => m.Id > after) : Sellers(db)).AsNoTracking().OrderBy(m => m.Id).Take(Batch).ToListAsync();
            foreach (var row in await Rows(shops, year)) await take(row);
            if (shops.Count < Batch) return;
            last = shops[^1].Id;
        }
    }

    internal static IQueryable<Merchant> Sellers(ShopDb db) => db.Merchants.Where(m => m.Status != ShopStatus.Opening && m.Status != ShopStatus.Closed);

    /// <summary>What the clock has drawn and nobody has handed in.</summary>
    internal static Task<int> Waiting(ShopDb db) => db.AuthorityReports.CountAsync(r => r.DueOn != null && r.HandedInAt == null);

    private async Task<List<AuthorityRow>> Rows(List<Merchant> shops, int year)
    {
        var ids = shops.ConvertAll(m => m.Id);
        var checks = (await db.IdentityChecks.AsNoTracking().Where(c => ids.Contains(c.MerchantId) && c.CheckedAt != null).ToListAsync()).ToLookup(c => c.MerchantId);
        var opened = (await db.Applications.AsNoTracking().Where(a => a.MerchantId != null && ids.Contains(a.MerchantId.Value)).ToListAsync()).ToLookup(a => a.MerchantId!.Value);
        var above = await db.SellerTurnovers.Where(t => ids.Contains(t.MerchantId) && t.Year == year && t.RemindedAt != null).Select(t => t.MerchantId).ToListAsync();
        return shops.ConvertAll(shop =>
        {
            var last = checks[shop.Id].MaxBy(c => c.CheckedAt);
            return new AuthorityRow(shop, identities.Of(shop, last, opened[shop.Id].FirstOrDefault()), last?.CheckedAt, above.Contains(shop.Id));
        });
    }
}
