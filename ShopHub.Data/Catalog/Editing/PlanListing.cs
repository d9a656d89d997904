using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Editing;

/// <summary>A product goes on the shelf at an instant; a plan before it is replaced.</summary>
[UseCase(Runs = 2)]
public sealed class PlanListing(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>listing.plan-time</c>, <c>status.changed</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Product> id, DateTimeOffset at)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        var plan = ListingPlan.For(product, at, by, clock.GetUtcNow());
        if (await db.ListingPlans.Of(by).Where(p => p.ProductId == id).FirstOrDefaultAsync() is { } before) (before.DueAt, before.PlannedBy) = (plan.DueAt, plan.PlannedBy);
        else db.ListingPlans.Add(plan);
        note.Says("商品", product.Title, $"定于{ShopCalendar.Local(at):M月d日 HH:mm}上架");
    }
}

/// <summary>What was planned does not happen.</summary>
[UseCase]
public sealed class DropListingPlan(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Product> id)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        db.ListingPlans.Remove(await db.ListingPlans.Of(by).Where(p => p.ProductId == id).Found());
        note.Says("商品", product.Title, "取消定时上架");
    }
}

/// <summary>What was planned for now goes on the shelf, or its shop is told why not. Run twice it finds nothing, run late it finds everything.</summary>
[UseCase]
public sealed class ListDueProducts(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits, TimeProvider clock)
{
    /// <returns>How many plans have ended.</returns>
    public async Task<int> Run(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        var due = await db.ListingPlans.Where(p => p.DueAt <= now).OrderBy(p => p.DueAt).Take(most).ToListAsync();
        foreach (var plan in due)
        {
            var product = await db.Products.Where(p => p.Id == plan.ProductId).Found();
            db.ListingPlans.Remove(plan);
            // Somebody has put it there by hand.
            if (product.IsOn) continue;
            try
            {
                await List(product, now);
            }
            catch (Refusal no)
            {
                db.Notices.Add(Notice.To(plan.MerchantId.Value, "定时上架没有成功", $"“{product.Title}”没有上架：{no.Message}", $"/console/products?product={product.Id}", now));
            }
        }

        return due.Count;
    }

    /// <summary>Whatever refuses does so before the product is changed.</summary>
    private async Task List(Product product, DateTimeOffset now)
    {
        ListingLifecycle.Table.Require(product.Status, ListingStatus.On);
        await rights.MustHold(product);
        if (product.Status is ListingStatus.Draft) await db.MayListNewGoods(product.MerchantId, now);
        await deposits.MustCover(product.MerchantId, product.CategoryCode);
        product.List(await db.Skus.Where(s => s.ProductId == product.Id).ToListAsync(), now);
    }
}
