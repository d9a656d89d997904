using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>A brand of a shop in the platform's list.</summary>
public sealed record BrandDeskRow(BrandRight Right, string ShopName);

/// <summary>A brand of a shop and what would go with it.</summary>
/// <param name="Own">Shops that wear it as 品牌自营, of five.</param>
/// <param name="Goods">On the shelf under it.</param>
/// <param name="IsOwnShop">The reviewer has a seat in this shop: another one decides.</param>
public sealed record BrandDeskView(BrandRight Right, Merchant Shop, int Own, int Goods, bool IsOwnShop);

/// <summary>What the platform sees of its shops' brands.</summary>
[Queries]
public sealed class BrandDeskQueries(ShopDb db)
{
    public const int PageSize = 50;

    /// <summary>Those that stand first. One more than a page when there are further ones.</summary>
    /// <param name="words">Some letters of the mark or of the shop's name; empty for all.</param>
    public Task<List<BrandDeskRow>> List(PlatformStaff me, string words, int page)
    {
        me.Needs(PlatformPermission.Review);
        var (text, key) = (words.Trim(), ShopNames.Normalised(words));
        return (
            from right in db.BrandRights
            join shop in db.Merchants on right.MerchantId equals shop.Id
            where text == "" || (key != "" && right.MarkKey.Contains(key)) || shop.ShopName.Contains(text)
            orderby right.Status, right.MarkKey, shop.ShopName, right.Class, right.Id
            select new BrandDeskRow(right, shop.ShopName)).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<BrandDeskView> One(PlatformStaff me, Id<BrandRight> id)
    {
        me.Needs(PlatformPermission.Review);
        var right = await db.BrandRights.Where(r => r.Id == id).Found();
        return new(
            right, await db.Merchants.Where(m => m.Id == right.MerchantId).Found(), await BrandsOfShops.OwnShops(db, right.BrandKey),
            await db.Products.CountAsync(p => p.MerchantId == right.MerchantId && p.Brand == right.MarkKey && p.Status == ListingStatus.On), await db.WorksIn(me, right.MerchantId));
    }
}
