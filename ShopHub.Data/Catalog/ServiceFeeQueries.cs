using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>A category, what it takes today, and every term it ever had, the latest first.</summary>
public sealed record CategoryFees(Category Category, Rate Today, List<ServiceFeeTerm> Terms);

[Queries]
public sealed class ServiceFeeQueries(ShopDb db, TimeProvider clock)
{
    public async Task<List<CategoryFees>> All(PlatformStaff me)
    {
        FeeRulers.Check(me);
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        var terms = (await db.ServiceFeeTerms.OrderByDescending(t => t.From).ToListAsync()).ToLookup(t => t.CategoryCode);
        var categories = await db.Categories.OrderBy(c => c.Position).ToListAsync();
        return [.. categories.Select(c => new CategoryFees(c, ServiceFeeTerm.RateOf(c, today, terms[c.Code]), [.. terms[c.Code]]))];
    }

    /// <summary>What each category takes today; anybody may know.</summary>
    public async Task<Dictionary<string, Rate>> Today()
    {
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        var terms = (await db.ServiceFeeTerms.Where(t => t.WithdrawnAt == null && t.From <= today).ToListAsync()).ToLookup(t => t.CategoryCode);
        return (await db.Categories.ToListAsync()).ToDictionary(c => c.Code, c => ServiceFeeTerm.RateOf(c, today, terms[c.Code]));
    }
}
