using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>What a shop sees of its renamings.</summary>
[Queries]
public sealed class RenamingQueries(ShopDb db)
{
    private const int Most = 20;

    /// <summary>Newest first.</summary>
    public Task<List<Renaming>> Mine(ShopStaff me)
    {
        me.Needs(StaffPolicy.Manager);
        return db.Renamings.Of(me).OrderByDescending(r => r.AskedAt).Take(Most).ToListAsync();
    }

    /// <summary>Told while it is typed.</summary>
    /// <returns>Why it cannot be had; null when it is free.</returns>
    public async Task<string?> WhyNot(ShopStaff me, string name)
    {
        me.Needs(ShopPermission.All);
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Found();
        try
        {
            Renaming.MustFit(shop, name, await db.RightTo(shop, name) is not null);
        }
        catch (Refusal no)
        {
            return no.Message;
        }

        var wanted = ShopNames.Normalised(name);
        var taken = await db.TakenNames.FirstOrDefaultAsync(n => n.Normalised == wanted && (n.BorneBy != shop.Id || n.LockedAt != null));
        return taken is null ? null : ApplicationRefusals.NameTaken(taken.LockedAt is not null).Message;
    }
}

/// <summary>A renaming in the reviewers' list.</summary>
/// <param name="Marks">Marks within a name that no right of the shop allows: such a name is free of brands (BRD-03).</param>
/// <param name="IsOwnShop">The reviewer has a seat in this shop: another one decides.</param>
public sealed record RenamingCase(Renaming Renaming, Merchant Shop, IReadOnlyList<string> Marks, bool IsOwnShop);

/// <summary>What the reviewers see of shops that want another name.</summary>
[Queries]
public sealed class RenamingDeskQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <summary>Those that wait by deadline; or those decided, newest first. One more than a page when there are further ones.</summary>
    public async Task<List<RenamingCase>> Those(PlatformStaff me, bool decided, int page)
    {
        me.Needs(PlatformPermission.Review);
        var wanted = db.Renamings.Where(r => (r.Status != RenamingStatus.Waiting) == decided);
        var sorted = decided ? wanted.OrderByDescending(r => r.AskedAt) : wanted.OrderBy(r => r.DueAt);
        var rows = await sorted.Skip((Math.Clamp(page, 1, 1_000) - 1) * PageSize).Take(PageSize + 1)
            .Join(db.Merchants, r => r.MerchantId, m => m.Id, (renaming, shop) => new { renaming, shop }).ToListAsync();
        List<RenamingCase> cases = [];
        foreach (var row in decided ? rows.OrderByDescending(r => r.renaming.AskedAt) : rows.OrderBy(r => r.renaming.DueAt))
            cases.Add(new(row.renaming, row.shop, decided || row.renaming.Mark is not null ? [] : await MarksIn(row.renaming), !decided && await db.WorksIn(me, row.shop.Id)));
        return cases;
    }

    internal static IQueryable<Renaming> Waiting(ShopDb db) => db.Renamings.Where(r => r.Status == RenamingStatus.Waiting);

    private Task<List<string>> MarksIn(Renaming renaming)
    {
        var name = ShopNames.Normalised(renaming.To);
        return db.BrandRights.Where(b => b.Status == RightStatus.Standing && name.Contains(b.MarkKey))
            .Select(b => b.Mark).Distinct().OrderBy(m => m).Take(PageSize).ToListAsync();
    }
}
