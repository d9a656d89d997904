using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Violations;
using ShopHub.Domain.Catalog;
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
    internal Task<int> TakeOff(CategoryRight right) => Move(In(right), ListingStatus.On, ListingStatus.PapersExpired);

    /// <summary>New papers stand: what went for this reason comes back, and nothing else; a shop that was suspended for it goes on.</summary>
    internal async Task<int> BringBack(CategoryRight right, DateTimeOffset now)
    {
        await overdue.LiftIfCured(right.MerchantId, right.Id, now);
        if (await Closes(right.MerchantId)) return 0;
        var back = await Move(In(right), ListingStatus.PapersExpired, ListingStatus.On);
        var lapsed = await db.BrandRights.Where(r => r.MerchantId == right.MerchantId && r.Status == RightStatus.Lapsed).ToListAsync();
        foreach (var brand in lapsed) back -= await TakeOff(brand);
        return back - await KeepOffForViolation(right.MerchantId);
    }

    /// <summary>The mark may not be used any more, unless another of its classes stands. Two that end in one run are both asked as they are now.</summary>
    internal async Task<int> TakeOff(BrandRight right) =>
        (await db.BrandsOf(right.MerchantId)).Any(r => r.MarkKey == right.MarkKey && r.Status is RightStatus.Standing)
            ? 0 : await Move(Under(right), ListingStatus.On, ListingStatus.BrandExpired);

    internal async Task<int> BringBack(BrandRight right)
    {
        if (await Closes(right.MerchantId)) return 0;
        var back = await Move(Under(right), ListingStatus.BrandExpired, ListingStatus.On);
        var lapsed = await db.CategoryRights.Where(r => r.MerchantId == right.MerchantId && r.Status == RightStatus.Lapsed).ToListAsync();
        foreach (var category in lapsed) back -= await TakeOff(category);
        return back - await KeepOffForViolation(right.MerchantId);
    }

    /// <summary>A measure takes all goods off the shelf (VIO-03); what the shop has taken off itself stays so.</summary>
    internal Task<int> TakeOffForViolation(Id<Merchant> shop) => Move(db.Products.Where(p => p.MerchantId == shop), ListingStatus.On, ListingStatus.OffForViolation);

    /// <summary>The measure is over or undone: what went for it comes back, unless papers or mark have ended meanwhile. Again changes nothing.</summary>
    internal async Task BringBackAfterViolation(Merchant shop)
    {
        if (shop.Status is ShopStatus.Closing or ShopStatus.Closed) return;
        if (await Move(db.Products.Where(p => p.MerchantId == shop.Id), ListingStatus.OffForViolation, ListingStatus.On) == 0) return;
        foreach (var category in await db.CategoryRights.Where(r => r.MerchantId == shop.Id && r.Status == RightStatus.Lapsed).ToListAsync()) await TakeOff(category);
        foreach (var brand in await db.BrandRights.Where(r => r.MerchantId == shop.Id && r.Status == RightStatus.Lapsed).ToListAsync()) await TakeOff(brand);
    }

    private async Task<int> KeepOffForViolation(Id<Merchant> shop) => await db.HasMeasure(shop, MeasureStep.GoodsOff) ? await TakeOffForViolation(shop) : 0;

    /// <summary>It sells nothing any more; taken back, its owner lists what he wants.</summary>
    private Task<bool> Closes(Id<Merchant> shop) => db.Merchants.AnyAsync(m => m.Id == shop && (m.Status == ShopStatus.Closing || m.Status == ShopStatus.Closed));

    private IQueryable<Product> In(CategoryRight right) => db.Products.Where(p => p.MerchantId == right.MerchantId && p.CategoryCode == right.CategoryCode);

    private IQueryable<Product> Under(BrandRight right) => db.Products.Where(p => p.MerchantId == right.MerchantId && p.Brand == right.MarkKey);

    private static Task<int> Move(IQueryable<Product> goods, ListingStatus from, ListingStatus to) => goods.Where(p => p.Status == from)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, to).SetProperty(p => p.Revision, p => p.Revision + 1));
}
