using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>What a shop is called by its brands (BRD-03 to BRD-06): by one right at a time, which knows what the shop was called before.</summary>
public sealed class NamesOfShops(ShopDb db)
{
    /// <exception cref="Refusal"><c>application.name-taken</c>, <c>brand.name-place</c></exception>
    internal async Task Take(BrandRight right, Merchant shop, string name)
    {
        var normalised = ShopNames.Normalised(name);
        var taken = await db.TakenNames.FirstOrDefaultAsync(n => n.Normalised == normalised);
        if (taken is not null && taken.BorneBy != shop.Id) throw ApplicationRefusals.NameTaken(taken.LockedAt is not null);
        if (!await Reach(right, name, shop)) throw RightRefusals.NamePlace();
        Pass(await db.BrandsOf(shop.Id), right, shop);
        shop.ShopName = name;
        if (taken is null) db.TakenNames.Add(TakenName.BorneFromTheStart(shop));
    }

    /// <summary>The shop is called by no brand any more.</summary>
    internal async Task TakeOwn(Merchant shop, string name)
    {
        foreach (var right in (await db.BrandsOf(shop.Id)).Where(r => r.NameBefore is not null)) right.Unname();
        await FreeAllBut("", null, shop);
        shop.ShopName = name;
    }

    /// <summary>A brand's name stays as long as a right stands that allows it, be it another than the one it came with; after that it has thirty days.</summary>
    /// <returns>Until when the shop must change it; null when it may keep it.</returns>
    internal async Task<DateTimeOffset?> Keep(Merchant shop, DateTimeOffset now)
    {
        var rights = await db.BrandsOf(shop.Id);
        if (Bearer(rights) is not { } bearer) return null;
        foreach (var right in rights.Where(r => r.Status is RightStatus.Standing && r.Allows(shop)).OrderByDescending(r => r == bearer))
        {
            if (!await Reach(right, shop.ShopName, shop)) continue;
            Pass(rights, right, shop);
            await FreeAllBut(right.BrandKey, BrandNaming.PlaceOf(shop.ShopName, shop), shop);
            return null;
        }

        bearer.NameEnds(now);
        return bearer.NameDueAt;
    }

    /// <summary>The thirty days are over: the shop is called as before.</summary>
    /// <returns>Its name.</returns>
    internal async Task<string> Restore(BrandRight right)
    {
        var shop = await db.Merchants.Where(m => m.Id == right.MerchantId).Found();
        shop.ShopName = right.Unname();
        await FreeAllBut("", null, shop);
        return shop.ShopName;
    }

    /// <summary>The name is this right's from now on; the oldest of those who had it knows what the shop was called at first.</summary>
    private static void Pass(List<BrandRight> rights, BrandRight to, Merchant shop)
    {
        var before = Bearer(rights)?.NameBefore ?? shop.ShopName;
        foreach (var other in rights.Where(r => r.NameBefore is not null)) other.Unname();
        to.Name(before);
    }

    private static BrandRight? Bearer(List<BrandRight> rights) => rights.Where(r => r.NameBefore is not null).MinBy(r => r.GrantedAt);

    /// <returns>False when another shop has the place that a name with these words needs.</returns>
    private async Task<bool> Reach(BrandRight right, string name, Merchant shop)
    {
        if (BrandNaming.PlaceOf(name, shop) is not { } place) return true;
        await db.BrandPlaces.Where(p => p.BrandKey == right.BrandKey && p.Place == place).LoadAsync();
        var holder = db.BrandPlaces.Local.FirstOrDefault(p => p.BrandKey == right.BrandKey && p.Place == place);
        if (holder is null) db.BrandPlaces.Add(BrandPlace.Take(right.BrandKey, place, shop.Id));
        return holder is null || holder.MerchantId == shop.Id;
    }

    private async Task FreeAllBut(string brand, string? place, Merchant shop)
    {
        await db.BrandPlaces.Where(p => p.MerchantId == shop.Id && !p.Place.StartsWith(BrandPlace.Own) && !p.Place.StartsWith(BrandPlace.Licensed)).LoadAsync();
        var mine = db.BrandPlaces.Local.Where(p => p.MerchantId == shop.Id && !p.Place.StartsWith(BrandPlace.Own, StringComparison.Ordinal) && !p.Place.StartsWith(BrandPlace.Licensed, StringComparison.Ordinal));
        db.BrandPlaces.RemoveRange(mine.Where(p => p.BrandKey != brand || p.Place != place).ToList());
    }
}
