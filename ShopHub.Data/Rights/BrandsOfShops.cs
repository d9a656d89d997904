using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>What a brand means for a shop besides its goods: a badge while there is a place for it, and a name (BRD-02 to BRD-06).</summary>
public sealed class BrandsOfShops(ShopDb db)
{
    private const string Own = "own ", Licensed = "licensed ";

    internal static Task<int> OwnShops(ShopDb db, string brand) => db.BrandPlaces.CountAsync(p => p.BrandKey == brand && p.Place.StartsWith(Own));

    /// <exception cref="Refusal"><c>application.name-taken</c>, <c>brand.name-place</c></exception>
    internal async Task Stand(BrandRight right, Merchant shop, string name)
    {
        if (await TakesPlace(right, shop)) right.Wear();
        if (name.Length > 0 && name != shop.ShopName) await Rename(right, shop, name);
        await Show(shop);
    }

    /// <summary>The right has ended: the place is free for others, the badge is gone with the next page.</summary>
    internal async Task Fall(BrandRight right, DateTimeOffset now)
    {
        right.Lose(now);
        var shop = await db.Merchants.Where(m => m.Id == right.MerchantId).Found();
        if (!(await db.BrandsOf(shop.Id)).Any(r => r.BrandKey == right.BrandKey && r.Badge is not null)) await Free(right, isName: false);
        await Show(shop);
    }

    /// <summary>The thirty days are over: the shop is called as before.</summary>
    internal async Task Unname(BrandRight right)
    {
        var shop = await db.Merchants.Where(m => m.Id == right.MerchantId).Found();
        shop.ShopName = right.Unname();
        await Free(right, isName: true);
    }

    private async Task<bool> TakesPlace(BrandRight right, Merchant shop)
    {
        var wanted = right.Worth switch { BrandBadge.Own => Own, BrandBadge.Authorised => $"{Licensed}{BrandNaming.SubjectOf(shop)}", null => null };
        var mine = await PlacesOf(right).Where(p => p.MerchantId == shop.Id && (p.Place.StartsWith(Own) || p.Place.StartsWith(Licensed))).ToListAsync();
        db.BrandPlaces.RemoveRange(mine.Where(p => wanted is null || !p.Place.StartsWith(wanted, StringComparison.Ordinal)));
        if (wanted is null) return false;
        if (mine.Exists(p => p.Place.StartsWith(wanted, StringComparison.Ordinal))) return true;
        var taken = await PlacesOf(right).Where(p => p.Place.StartsWith(wanted)).Select(p => p.Place).ToListAsync();
        var free = right.Worth is BrandBadge.Own ? Enumerable.Range(1, BrandRight.MostOwn).Select(n => $"{Own}{n}") : [wanted];
        if (free.Except(taken).FirstOrDefault() is not { } place) return false;
        db.BrandPlaces.Add(BrandPlace.Take(right.BrandKey, place, shop.Id));
        return true;
    }

    private async Task Rename(BrandRight right, Merchant shop, string name)
    {
        var normalised = ShopNames.Normalised(name);
        var taken = await db.TakenNames.FirstOrDefaultAsync(n => n.Normalised == normalised);
        if (taken is not null && taken.BorneBy != shop.Id) throw ApplicationRefusals.NameTaken(taken.LockedAt is not null);
        if (BrandNaming.PlaceOf(name, shop) is { } place)
        {
            var holder = await PlacesOf(right).FirstOrDefaultAsync(p => p.Place == place);
            if (holder is not null && holder.MerchantId != shop.Id) throw RightRefusals.NamePlace();
            if (holder is null) db.BrandPlaces.Add(BrandPlace.Take(right.BrandKey, place, shop.Id));
        }

        right.Name(shop.ShopName);
        shop.ShopName = name;
        if (taken is null) db.TakenNames.Add(TakenName.BorneFromTheStart(shop));
    }

    private async Task Free(BrandRight right, bool isName) => db.BrandPlaces.RemoveRange(await PlacesOf(right)
        .Where(p => p.MerchantId == right.MerchantId && (p.Place.StartsWith(Own) || p.Place.StartsWith(Licensed)) != isName).ToListAsync());

    /// <summary>The best it has: its own brand before a licensed one, the longest first.</summary>
    private async Task Show(Merchant shop) =>
        shop.Wear((await db.BrandsOf(shop.Id)).Select(r => r.Shown).OfType<ShopBrand>().OrderBy(b => b.Badge).ThenByDescending(b => b.Until).FirstOrDefault());

    private IQueryable<BrandPlace> PlacesOf(BrandRight right) => db.BrandPlaces.Where(p => p.BrandKey == right.BrandKey);
}
