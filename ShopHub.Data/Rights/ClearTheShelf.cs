using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Rights;

/// <summary>J19: goods that came onto the shelf in the very moment in which their right ended, a measure began, or the deposit was found short, leave it with the next run. Again changes nothing.</summary>
[UseCase]
public sealed class ClearTheShelf(ShopDb db, RightsAtTheShelf shelf)
{
    /// <returns>How many of them still had goods on the shelf.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var papers = await db.CategoryRights
            .Where(r => r.Status == RightStatus.Lapsed && db.Products.Any(p => p.MerchantId == r.MerchantId && p.CategoryCode == r.CategoryCode && p.Status == ListingStatus.On))
            .OrderBy(r => r.Id).Take(batch).ToListAsync();
        foreach (var right in papers) await shelf.TakeOff(right);
        var marks = await db.BrandRights
            .Where(r => r.Status == RightStatus.Lapsed && db.Products.Any(p => p.MerchantId == r.MerchantId && p.Brand == r.MarkKey && p.Status == ListingStatus.On)
                && !db.BrandRights.Any(other => other.MerchantId == r.MerchantId && other.MarkKey == r.MarkKey && other.Status == RightStatus.Standing))
            .OrderBy(r => r.Id).Take(batch).ToListAsync();
        foreach (var right in marks) await shelf.TakeOff(right);
        var measures = await db.Measures
            .Where(m => m.Status == MeasureStatus.Running && m.Step == MeasureStep.GoodsOff && db.Products.Any(p => p.MerchantId == m.MerchantId && p.Status == ListingStatus.On))
            .OrderBy(m => m.Id).Select(m => m.MerchantId).Take(batch).ToListAsync();
        foreach (var shop in measures) await shelf.TakeOffForViolation(shop);
        var calls = await db.DepositCalls
            .Where(c => c.Status == DepositCallStatus.GoodsOff && db.Products.Any(p => p.MerchantId == c.MerchantId && p.Status == ListingStatus.On))
            .OrderBy(c => c.Id).Select(c => c.MerchantId).Take(batch).ToListAsync();
        foreach (var shop in calls) await shelf.TakeOffForDeposit(shop);
        return Math.Max(Math.Max(measures.Count, calls.Count), Math.Max(papers.Count, marks.Count));
    }
}
