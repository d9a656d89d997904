using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Protection;

/// <summary>What stands of shops besides their figures: open, points, deposit, papers, seven days (CRT-03).</summary>
public sealed class StandingOfShops(ShopDb db)
{
    /// <summary>Violations in effect.</summary>
    internal IQueryable<Violation> InEffect =>
        db.Violations.Where(v => v.Status == ViolationStatus.Approved || v.Status == ViolationStatus.InAppeal || v.Status == ViolationStatus.Refused);

    /// <summary>Shops that sell, or would like to, what their papers no longer cover.</summary>
    internal IQueryable<Id<Merchant>> PapersEnded => db.Products.Where(p => p.Status == ListingStatus.PapersExpired
            || p.Status == ListingStatus.On && db.CategoryRights.Any(r => r.MerchantId == p.MerchantId && r.CategoryCode == p.CategoryCode && r.Status == RightStatus.Lapsed))
        .Select(p => p.MerchantId);

    internal async Task<Dictionary<Id<Merchant>, ShopStanding>> At(IReadOnlyList<Id<Merchant>> shops, DateTimeOffset at, ProtectionCriteria criteria)
    {
        var rows = await db.Merchants.Where(m => shops.Contains(m.Id)).Select(m => new { m.Id, m.Status, m.ContractAt }).ToListAsync();
        var violations = (await InEffect.Where(v => shops.Contains(v.MerchantId) && v.DecidedAt <= at)
            .Select(v => new { v.MerchantId, v.Class, v.Points, DecidedAt = v.DecidedAt!.Value, CountsUntil = v.CountsUntil!.Value }).ToListAsync()).ToLookup(v => v.MerchantId);
        var called = (await db.DepositCalls.Where(c => c.OpenFor != null && shops.Contains(c.MerchantId)).Select(c => c.MerchantId).ToListAsync()).ToHashSet();
        var papers = (await PapersEnded.Where(id => shops.Contains(id)).Distinct().ToListAsync()).ToHashSet();
        var without = await (
            from product in db.Products
            join category in db.Categories on product.CategoryCode equals category.Code
            where shops.Contains(product.MerchantId) && product.Status == ListingStatus.On && category.NoReason == NoReasonReturn.Must && (product.Promises & Promises.NoReasonReturn) == 0
            group product by product.MerchantId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var serious = at.AddDays(-criteria.SeriousDays);
        return rows.ToDictionary(m => m.Id, m => new ShopStanding
        {
            IsOpen = m.Status is ShopStatus.Open, OpenDays = Math.Max(0, ShopCalendar.DayOf(at).DayNumber - ShopCalendar.DayOf(m.ContractAt).DayNumber),
            Serious = violations[m.Id].Count(v => v.Class is ViolationClass.Serious && v.DecidedAt > serious),
            Points = violations[m.Id].Where(v => v.CountsUntil > at).Sum(v => v.Points), IsDepositShort = called.Contains(m.Id), HavePapersEnded = papers.Contains(m.Id),
            WithoutNoReason = without.GetValueOrDefault(m.Id),
        });
    }
}
