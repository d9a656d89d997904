using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>What a brand means for a shop besides its goods: a badge while there is a place for it, and a name (BRD-02 to BRD-06).</summary>
public sealed class BrandsOfShops(ShopDb db, NamesOfShops names)
{
    internal static Task<int> OwnShops(ShopDb db, string brand) => db.BrandPlaces.CountAsync(p => p.BrandKey == brand && p.Place.StartsWith(BrandPlace.Own));

    /// <param name="before">The brand's key before the right was proved; another one when the mark has a new owner.</param>
    /// <param name="name">What the shop wants to be called; empty to stay as it is.</param>
    /// <returns>Until when the shop must change its name; null when it may keep it.</returns>
    /// <exception cref="Refusal"><c>application.name-taken</c>, <c>brand.name-place</c></exception>
    internal async Task<DateTimeOffset?> Stand(BrandRight right, string before, Merchant shop, string name, DateTimeOffset now)
    {
        if (before.Length > 0 && before != right.BrandKey) await Place(before, shop);
        await Place(right.BrandKey, shop);
        if (name.Length > 0 && name != shop.ShopName) await names.Take(right, shop, name);
        var due = await names.Keep(shop, now);
        await Show(shop);
        return due;
    }

    /// <summary>The right has ended: the place is free for others, the badge is gone with the next page.</summary>
    /// <returns>Until when the shop must change its name; null when it may keep it.</returns>
    internal async Task<DateTimeOffset?> Fall(BrandRight right, DateTimeOffset now)
    {
        right.Lose();
        var shop = await db.Merchants.Where(m => m.Id == right.MerchantId).Found();
        await Place(right.BrandKey, shop);
        var due = await names.Keep(shop, now);
        await Show(shop);
        return due;
    }

    /// <summary>The shop has the places its standing rights in all classes are worth, as far as there are any, and no others.</summary>
    private async Task Place(string brand, Merchant shop)
    {
        var licensed = BrandPlace.Licensed + BrandNaming.SubjectOf(shop);
        await db.BrandPlaces.Where(p => p.BrandKey == brand && (p.MerchantId == shop.Id || p.Place == licensed || p.Place.StartsWith(BrandPlace.Own))).LoadAsync();
        var rights = (await db.BrandsOf(shop.Id)).Where(r => r.BrandKey == brand && r.Status is RightStatus.Standing).ToList();
        Seat(BrandBadge.Own, [.. Enumerable.Range(1, BrandRight.MostOwn).Select(n => $"{BrandPlace.Own}{n}")]);
        Seat(BrandBadge.Authorised, [licensed]);

        void Seat(BrandBadge badge, List<string> places)
        {
            var taken = db.BrandPlaces.Local.Where(p => p.BrandKey == brand && places.Contains(p.Place)).ToList();
            var (mine, worth) = (taken.Find(p => p.MerchantId == shop.Id), rights.FindAll(r => r.Worth == badge));
            if (worth.Count == 0)
            {
                if (mine is not null) db.BrandPlaces.Remove(mine);
                return;
            }

            var free = places.Except(taken.Select(p => p.Place)).FirstOrDefault();
            if (mine is null && free is null) return;
            if (mine is null) db.BrandPlaces.Add(BrandPlace.Take(brand, free!, shop.Id));
            worth.ForEach(r => r.Wear());
        }
    }

    /// <summary>The best it has: its own brand before a licensed one, the longest first.</summary>
    private async Task Show(Merchant shop) =>
        shop.Wear((await db.BrandsOf(shop.Id)).Select(r => r.Shown).OfType<ShopBrand>().OrderBy(b => b.Badge).ThenByDescending(b => b.Until).FirstOrDefault());
}
