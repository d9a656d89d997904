using System.Globalization;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>What the shops of the town may sell in, and under which marks.</summary>
internal sealed class DemoRights(ShopDb db, DateTimeOffset opened)
{
    /// <summary>A food permit is good for five years, a mark for ten.</summary>
    private const int PermitYears = 5, MarkYears = 10;

    public void Give(DemoShop plan, Merchant shop)
    {
        db.CategoryRights.AddRange(CategoryNeeds.OpenTo(shop.Subject).Select(c => c.Code).Where(c => IsOpenTo(plan, c)).Select(c => Category(shop, c)));
        if (plan.Brand is { } brand) GiveBrand(brand, shop);
    }

    /// <summary>What it sells, and what is open without papers.</summary>
    private static bool IsOpenTo(DemoShop plan, string category) =>
        plan.Goods.Any(g => g.Category == category) || new PaperForm { Category = category } is { NeedsPaper: false, IsRisky: false };

    private CategoryRight Category(Merchant shop, string category)
    {
        var right = CategoryRight.Grant(shop.Id, category, Clockwork.Itself, "开店", opened);
        var papers = new PaperForm { Category = category, Holder = shop.SubjectName, Number = "JY13301060012345", Until = After(PermitYears) };
        if (papers.NeedsPaper) right.Prove(papers, [], Clockwork.Itself, "开店", opened);
        return right;
    }

    private void GiveBrand(DemoBrand plan, Merchant shop)
    {
        var claim = new BrandClaim { Mark = plan.Mark, Class = plan.Class, Grants = plan.Owner is { } owner ? [new(owner, shop.SubjectName, After(PermitYears))] : [] };
        var right = BrandRight.Claimed(shop.Id, claim, opened);
        right.Prove(new() { Holder = plan.Owner ?? shop.SubjectName, Number = "20260316", Until = After(MarkYears), Brand = claim }, [], Clockwork.Itself, "开店", opened);
        right.Wear();
        shop.Wear(right.Shown);
        db.BrandRights.Add(right);
        db.BrandPlaces.Add(BrandPlace.Take(right.BrandKey, claim.IsOwn ? "own 1" : $"licensed {BrandNaming.SubjectOf(shop)}", shop.Id));
    }

    private string After(int years) => ShopCalendar.DayOf(opened).AddYears(years).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
