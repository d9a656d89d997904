using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Shelves;

/// <summary>A group as a tab of the shop's page.</summary>
public sealed record GroupTab(Id<ProductGroup> Id, string Name);

/// <summary>What anybody sees of a shop's groups.</summary>
[Queries]
public sealed class GroupQueries(ShopDb db, ShelfCache cache, TimeProvider clock)
{
    private const int DeepestPage = 100;

    public Task<List<GroupTab>> Tabs(Id<Merchant> shop) => cache.Keep((nameof(Tabs), shop), () =>
        db.ProductGroups.Where(g => g.MerchantId == shop && g.IsTab).OrderBy(g => g.Position).ThenBy(g => g.Id).Select(g => new GroupTab(g.Id, g.Name)).ToListAsync());

    /// <summary>Null when the shop has no such group.</summary>
    public Task<GroupShelf?> Shelf(Id<Merchant> shop, Id<ProductGroup> id, int page) => cache.Keep((nameof(Shelf), shop, id, page), async () =>
    {
        if (await db.ProductGroups.FirstOrDefaultAsync(g => g.Id == id && g.MerchantId == shop) is not { } group) return null;
        var skipped = (Math.Clamp(page, 1, DeepestPage) - 1) * ShelfQueries.PageSize;
        var cards = await db.Cards(db.ProductsOf(group, clock.GetUtcNow())).Skip(skipped).Take(ShelfQueries.PageSize + 1).ToListAsync();
        return new GroupShelf(group.Name, new([.. cards.Take(ShelfQueries.PageSize)], cards.Count > ShelfQueries.PageSize));
    });
}

public sealed record GroupShelf(string Name, ShelfPage Page);
