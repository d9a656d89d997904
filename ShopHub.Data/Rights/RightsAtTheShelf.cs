using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Violations;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Rights;

/// <summary>What a shop's rights mean for its goods: what may be listed or edited, what leaves the shelf, what comes back.</summary>
public sealed class RightsAtTheShelf(ShopDb db, OverduePapers overdue)
{
    /// <exception cref="Refusal"><c>right.missing</c>, <c>right.lapsed</c>: with what is wanted and where it is got; <c>shop.closes</c>, <c>shop.goods-off</c></exception>
    public async Task MustHold(Id<Merchant> shop, string category)
    {
        if (await Closes(shop)) throw MerchantRefusals.Closes();
        if (await db.HasMeasure(shop, MeasureStep.GoodsOff)) throw MerchantRefusals.GoodsOff();
        var right = await db.CategoryRights.FirstOrDefaultAsync(r => r.MerchantId == shop && r.CategoryCode == category) ?? throw RightRefusals.Missing(category);
        if (right.Status is RightStatus.Lapsed) throw RightRefusals.Lapsed(category, right.ValidUntil!.Value);
    }

    /// <exception cref="Refusal"><c>right.missing</c>, <c>right.lapsed</c>, <c>brand.lapsed</c></exception>
    public async Task MustHold(Product product)
    {
        await MustHold(product.MerchantId, product.CategoryCode);
        if (product.Brand is { } mark && !await db.BrandRights.AnyAsync(r => r.MerchantId == product.MerchantId && r.MarkKey == mark && r.Status == RightStatus.Standing))
            throw RightRefusals.BrandLapsed();
    }

    /// <summary>The papers have run out. One statement, so that ten thousand goods leave at once.</summary>
    /// <returns>How many went.</returns>
    internal Task<int> TakeOff(CategoryRight right) => Move(right.MerchantId, In(right), ListingStatus.On, ListingStatus.PapersExpired);

    /// <summary>New papers stand: what went for this reason comes back, and nothing else; a shop that was suspended for it goes on.</summary>
    internal async Task<int> BringBack(CategoryRight right, DateTimeOffset now)
    {
        await overdue.LiftIfCured(right.MerchantId, right.Id, now);
        if (await Closes(right.MerchantId)) return 0;
        var back = await Move(right.MerchantId, In(right), ListingStatus.PapersExpired, ListingStatus.On);
        return back - await KeepOff(right.MerchantId);
    }

    /// <summary>The mark may not be used any more, unless another of its classes stands. Two that end in one run are both asked as they are now.</summary>
    internal async Task<int> TakeOff(BrandRight right) =>
        (await db.BrandsOf(right.MerchantId)).Any(r => r.MarkKey == right.MarkKey && r.Status is RightStatus.Standing)
            ? 0 : await Move(right.MerchantId, Under(right), ListingStatus.On, ListingStatus.BrandExpired);

    internal async Task<int> BringBack(BrandRight right)
    {
        if (await Closes(right.MerchantId)) return 0;
        var back = await Move(right.MerchantId, Under(right), ListingStatus.BrandExpired, ListingStatus.On);
        return back - await KeepOff(right.MerchantId);
    }

    /// <summary>A measure takes all goods off the shelf (VIO-03); what the shop has taken off itself stays so.</summary>
    internal Task<int> TakeOffForViolation(Id<Merchant> shop) => Move(shop, db.Products, ListingStatus.On, ListingStatus.OffForViolation);

    /// <summary>The measure is over or undone: what went for it comes back, unless something else keeps it off. Again changes nothing.</summary>
    internal Task BringBackAfterViolation(Merchant shop) => BringBack(shop, ListingStatus.OffForViolation);

    /// <summary>The days to pay up are over (DEP-04).</summary>
    internal Task<int> TakeOffForDeposit(Id<Merchant> shop) => Move(shop, db.Products, ListingStatus.On, ListingStatus.OffForDeposit);

    internal Task BringBackAfterDeposit(Merchant shop) => BringBack(shop, ListingStatus.OffForDeposit);

    private async Task BringBack(Merchant shop, ListingStatus from)
    {
        if (shop.Status is ShopStatus.Closing or ShopStatus.Closed) return;
        if (await Move(shop.Id, db.Products, from, ListingStatus.On) > 0) await KeepOff(shop.Id, forMeasures: from is not ListingStatus.OffForViolation);
    }

    /// <summary>What came back, and something else of the shop keeps off the shelf.</summary>
    /// <param name="forMeasures">False when the last measure has just ended: the database does not know yet.</param>
    private async Task<int> KeepOff(Id<Merchant> shop, bool forMeasures = true)
    {
        var off = 0;
        // What this act has just raised still reads as lapsed in the database.
        foreach (var category in await db.CategoryRights.Where(r => r.MerchantId == shop && r.Status == RightStatus.Lapsed).ToListAsync())
            if (category.Status is RightStatus.Lapsed) off += await TakeOff(category);
        foreach (var brand in await db.BrandRights.Where(r => r.MerchantId == shop && r.Status == RightStatus.Lapsed).ToListAsync())
            if (brand.Status is RightStatus.Lapsed) off += await TakeOff(brand);
        if (forMeasures && await db.HasMeasure(shop, MeasureStep.GoodsOff)) off += await TakeOffForViolation(shop);
        var calls = await db.DepositCalls.Where(c => c.OpenFor == shop.Value).ToListAsync();
        if (calls.Exists(c => c.Status is DepositCallStatus.GoodsOff)) off += await TakeOffForDeposit(shop);
        return off;
    }

    /// <summary>It sells nothing any more; taken back, its owner lists what he wants.</summary>
    private Task<bool> Closes(Id<Merchant> shop) => db.Merchants.AnyAsync(m => m.Id == shop && (m.Status == ShopStatus.Closing || m.Status == ShopStatus.Closed));

    private IQueryable<Product> In(CategoryRight right) => db.Products.Where(p => p.MerchantId == right.MerchantId && p.CategoryCode == right.CategoryCode);

    private IQueryable<Product> Under(BrandRight right) => db.Products.Where(p => p.MerchantId == right.MerchantId && p.Brand == right.MarkKey);

    private async Task<int> Move(Id<Merchant> shop, IQueryable<Product> goods, ListingStatus from, ListingStatus to)
    {
        var moved = await goods.Where(p => p.MerchantId == shop && p.Status == from)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, to).SetProperty(p => p.Revision, p => p.Revision + 1));
        if (moved > 0) db.SearchChanges.Add(new() { MerchantId = shop });
        return moved;
    }
}
