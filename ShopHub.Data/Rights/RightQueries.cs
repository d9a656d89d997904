using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>A category a shop may sell in, or could.</summary>
public sealed record CategoryRow(Category Category, CategoryNeeds Needs, Money Deposit)
{
    /// <summary>Null when the shop has none.</summary>
    public CategoryRight? Right { get; init; }

    /// <summary>The open case about it; null when there is none.</summary>
    public PaperCase? Case { get; init; }

    /// <summary>On the shelf.</summary>
    public int Goods { get; init; }

    /// <summary>Off the shelf because the papers have run out.</summary>
    public int Gone { get; init; }
}

/// <summary>What a shop may do: categories with papers first, then those it sells most in.</summary>
public sealed record RightsView(string SubjectName, IReadOnlyList<CategoryRow> Mine, IReadOnlyList<CategoryRow> Others, IReadOnlyList<PaperCase> Past);

/// <summary>What a shop asks about its own rights.</summary>
[Queries]
public sealed class RightQueries(ShopDb db)
{
    private const int MostPast = 20;

    public async Task<RightsView> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Found();
        var rights = await db.CategoryRights.Of(me).ToDictionaryAsync(r => r.CategoryCode);
        var cases = await db.PaperCases.Of(me).OrderByDescending(c => c.HandedInAt).Take(MostPast * 2).ToListAsync();
        cases.RemoveAll(c => c.Shown.Brand is not null);
        var goods = await db.Products.Of(me).Where(p => p.Status == ListingStatus.On || p.Status == ListingStatus.PapersExpired)
            .GroupBy(p => new { p.CategoryCode, p.Status }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var open = CategoryNeeds.OpenTo(shop.Subject).Select(c => c.Code).ToHashSet();
        var rows = CategoryTable.Default.Where(c => open.Contains(c.Code) || rights.ContainsKey(c.Code)).OrderBy(c => c.Position)
            .Select(c => new CategoryRow(c, CategoryNeeds.Of(c.Code), DepositTable.Of(c.Code, shop.Subject))
            {
                Right = rights.GetValueOrDefault(c.Code), Case = cases.FirstOrDefault(x => x.IsOpen && x.Shown.Category == c.Code),
                Goods = goods.FirstOrDefault(g => g.Key.CategoryCode == c.Code && g.Key.Status == ListingStatus.On)?.Count ?? 0,
                Gone = goods.FirstOrDefault(g => g.Key.CategoryCode == c.Code && g.Key.Status == ListingStatus.PapersExpired)?.Count ?? 0,
            }).ToList();
        return new(shop.SubjectName, [.. rows.Where(r => r.Right is not null).OrderByDescending(r => r.Needs.ShopPaper is not null).ThenByDescending(r => r.Goods + r.Gone)], [.. rows.Where(r => r.Right is null)], [.. cases.Where(c => !c.IsOpen).Take(MostPast)]);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<PaperCase> Case(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.Products);
        return db.PaperCases.Of(me).Where(c => c.Number == number).Found();
    }
}
