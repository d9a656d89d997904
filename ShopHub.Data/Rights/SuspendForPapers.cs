using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>
/// J19: 30 days after papers have ended, and while their goods wait for new ones, the shop takes no orders (ONB-17); it does again
/// when nothing waits any more. Again changes nothing.
/// </summary>
[UseCase]
public sealed class SuspendForPapers(ShopDb db, Suspensions suspensions, OverduePapers overdue, TimeProvider clock)
{
    private static readonly ShopStatus[] s_trading = [ShopStatus.Open, ShopStatus.Restricted, ShopStatus.Suspended];

    /// <returns>How many shops were suspended or go on.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var late = overdue.At(now);
        var due = await db.Merchants.Where(m => s_trading.Contains(m.Status) && late.Any(r => r.MerchantId == m.Id)
                && !db.Suspensions.Any(s => s.MerchantId == m.Id && s.Cause == SuspensionCause.PapersEnded && s.LiftedAt == null))
            .OrderBy(m => m.Id).Take(batch).ToListAsync();
        foreach (var shop in due)
        {
            var names = string.Join('、', (await late.Where(r => r.MerchantId == shop.Id).Select(r => r.CategoryCode).ToListAsync()).Select(CategoryTable.NameOf));
            var why = $"“{names}”的资质到期已满{RightPolicy.SuspendDays}天，暂停营业；新的证照审核通过，或不再恢复这些商品，即恢复营业";
            if (await suspensions.Begin(shop, SuspensionCause.PapersEnded, why, now)) db.Notices.Add(Notice.To(shop.Id.Value, "店铺已暂停营业", why, "/console/rights", now));
        }

        return Math.Max(due.Count, await Lift(now, batch));
    }

    private async Task<int> Lift(DateTimeOffset now, int batch)
    {
        var late = overdue.At(now);
        var cured = await db.Suspensions.Where(s => s.Cause == SuspensionCause.PapersEnded && s.LiftedAt == null && !late.Any(r => r.MerchantId == s.MerchantId))
            .OrderBy(s => s.Id).Select(s => s.MerchantId).Take(batch).ToListAsync();
        foreach (var shop in cured) await overdue.LiftIfCured(shop, proved: null, now);
        return cured.Count;
    }
}

/// <summary>Which ended papers keep a shop suspended.</summary>
public sealed class OverduePapers(ShopDb db, Suspensions suspensions)
{
    /// <summary>Ended long enough ago, with goods that still wait for new papers: a category that a shop has given up suspends nobody.</summary>
    internal IQueryable<CategoryRight> At(DateTimeOffset now)
    {
        var last = ShopCalendar.DayOf(now).AddDays(-RightPolicy.SuspendDays - 1);
        return db.CategoryRights.Where(r => r.Status == RightStatus.Lapsed && r.ValidUntil <= last
            && db.Products.Any(p => p.MerchantId == r.MerchantId && p.CategoryCode == r.CategoryCode && p.Status == ListingStatus.PapersExpired));
    }

    /// <param name="proved">The right that new papers have just made stand; null when the shelf alone has changed.</param>
    internal async Task LiftIfCured(Id<Merchant> id, Id<CategoryRight>? proved, DateTimeOffset now)
    {
        if (await At(now).AnyAsync(r => r.MerchantId == id && r.Id != proved)) return;
        var shop = await db.Merchants.Where(m => m.Id == id).Found();
        if (await suspensions.Lift(shop, SuspensionCause.PapersEnded, now))
            db.Notices.Add(Notice.To(id.Value, "资质暂停已解除", shop.Status is ShopStatus.Suspended ? "资质问题已解决；店铺还有其他暂停原因，见“违规与申诉”" : "资质问题已解决，店铺恢复营业", "/console/rights", now));
    }
}
