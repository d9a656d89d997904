using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Rights;

/// <summary>A brand of the shop and what hangs on it.</summary>
/// <param name="Case">The open case about it; null when there is none.</param>
/// <param name="Goods">On the shelf under it.</param>
/// <param name="Gone">Off the shelf because it has ended.</param>
public sealed record BrandRow(BrandRight Right, PaperCase? Case, int Goods, int Gone);

/// <summary>A shop's brands, and the cases about them: open ones first.</summary>
public sealed record BrandsView(Merchant Shop, IReadOnlyList<BrandRow> Mine, IReadOnlyList<PaperCase> Cases);

/// <summary>What a shop asks about its brands, and the platform about a brand's places.</summary>
[Queries]
public sealed class BrandQueries(ShopDb db)
{
    private const int Most = 40;

    public async Task<BrandsView> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Found();
        var rights = await db.BrandRights.Of(me).OrderBy(r => r.Mark).ThenBy(r => r.Class).ToListAsync();
        var cases = (await db.PaperCases.Of(me).OrderByDescending(c => c.HandedInAt).Take(Most).ToListAsync()).Where(c => c.Shown.Brand is not null).ToList();
        var goods = await db.Products.Of(me).Where(p => p.Brand != null && (p.Status == ListingStatus.On || p.Status == ListingStatus.BrandExpired))
            .GroupBy(p => new { p.Brand, p.Status }).Select(g => new { g.Key.Brand, g.Key.Status, Count = g.Count() }).ToListAsync();
        int Count(BrandRight of, ListingStatus status) => goods.FirstOrDefault(g => g.Brand == of.MarkKey && g.Status == status)?.Count ?? 0;
        return new(shop, [.. rights.Select(r => new BrandRow(r, cases.Find(c => c.IsOpen && c.Shown.Topic == TopicOf(r)), Count(r, ListingStatus.On), Count(r, ListingStatus.BrandExpired)))],
            [.. cases.OrderByDescending(c => c.IsOpen)]);
    }

    /// <summary>The marks a product may be sold under.</summary>
    public async Task<List<MarkRow>> Marks(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var standing = await db.BrandRights.Of(me).Where(r => r.Status == RightStatus.Standing).OrderBy(r => r.Mark).Select(r => new MarkRow(r.MarkKey, r.Mark)).ToListAsync();
        return [.. standing.DistinctBy(m => m.Key)];
    }

    /// <summary>The right a decided case has made, and how many shops wear the brand as their own; null before the decision.</summary>
    public async Task<BrandStanding?> Of(PlatformStaff me, PaperCase decided)
    {
        me.Needs(PlatformPermission.Review);
        if (decided.Shown.Brand is not { } claim) return null;
        var right = await db.BrandRights.FirstOrDefaultAsync(r => r.MerchantId == decided.MerchantId && r.MarkKey == claim.MarkKey && r.Class == claim.Class);
        var key = BrandRight.KeyOf(claim.MarkKey, decided.Shown.Holder);
        return new(right, await BrandsOfShops.OwnShops(db, key));
    }

    private static string TopicOf(BrandRight right) => new PaperForm { Brand = new() { Mark = right.Mark, Class = right.Class } }.Topic;
}

/// <param name="Key">The mark by its letters.</param>
public sealed record MarkRow(string Key, string Mark);

/// <param name="Right">Null before the first approval.</param>
/// <param name="Own">Shops that wear 品牌自营, of five.</param>
public sealed record BrandStanding(BrandRight? Right, int Own);
