using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Data.Marketing;
using ShopHub.Data.Shelves;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Design;

/// <summary>Designed pages with their goods: the published one for everybody, drafts and old versions for the shop.</summary>
[Queries]
public sealed class ShopFrontQueries(ShopDb db, ShelfCache cache, BuyerCouponQueries coupons, TimeProvider clock)
{
    /// <summary>Null when the shop has none: its page is as every shop has it.</summary>
    public Task<ShownPage?> Published(Id<Merchant> shop, string code) => cache.Keep((nameof(Published), shop), async () =>
    {
        var page = await db.DesignVersions.Where(v => v.MerchantId == shop && db.Designs.Any(d => d.MerchantId == shop && d.Live == v.Number)).Select(v => v.Page).FirstOrDefaultAsync();
        return page is null ? null : await Filled(page, shop, code);
    });

    /// <summary>The draft as shoppers would see it.</summary>
    public async Task<ShownPage> Draft(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var page = await db.Designs.Of(me).Select(d => d.Draft).FirstOrDefaultAsync() ?? DesignPage.Empty;
        return await Filled(page, me.MerchantId, await CodeOf(me));
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ShownPage> Past(ShopStaff me, int version)
    {
        me.Needs(ShopPermission.Products);
        var old = await db.DesignVersions.Of(me).Where(v => v.Number == version).Found();
        return await Filled(old.Page, me.MerchantId, await CodeOf(me));
    }

    private Task<string> CodeOf(ShopStaff me) => db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => m.Code).SingleAsync();

    private async Task<ShownPage> Filled(DesignPage page, Id<Merchant> shop, string code)
    {
        var (products, groups) = (page.Blocks.SelectMany(b => b.NamedProducts).Distinct().ToList(), page.Blocks.SelectMany(b => b.NamedGroups).Distinct().ToList());
        var cards = products.Count == 0 ? new() : (await db.Cards(db.Products.Where(p => p.MerchantId == shop && products.Contains(p.Id))).ToListAsync()).ToDictionary(c => c.Id);
        var named = groups.Count == 0 ? new() : (await db.ProductGroups.Where(g => g.MerchantId == shop && groups.Contains(g.Id)).ToListAsync()).ToDictionary(g => g.Id);
        var best = await First(page, BlockKind.BestSellers, db.Products.Where(p => p.MerchantId == shop).OrderByDescending(p => p.Sold).ThenBy(p => p.Id));
        var newest = await First(page, BlockKind.Newest, db.Products.Where(p => p.MerchantId == shop).OrderByDescending(p => p.ListedAt).ThenBy(p => p.Id));
        var offered = page.Blocks.Any(b => b.Kind is BlockKind.Coupons) ? await coupons.Offered(shop) : [];
        var shown = new List<ShownBlock>();
        foreach (var block in page.Blocks)
        {
            var group = block is { Kind: BlockKind.Group, Group: { } of } ? named.GetValueOrDefault(of) : null;
            IReadOnlyList<CardRow> goods = block.Kind switch
            {
                BlockKind.Products => [.. block.Products.Select(p => cards.GetValueOrDefault(p)).OfType<CardRow>()],
                BlockKind.BestSellers => [.. best.Take(block.Count)],
                BlockKind.Newest => [.. newest.Take(block.Count)],
                BlockKind.Group when group is not null => await db.Cards(db.ProductsOf(group, clock.GetUtcNow())).Take(block.Count).ToListAsync(),
                _ => [],
            };
            shown.Add(new(block, goods, block.Kind is BlockKind.Coupons ? offered : [], block.Title.Length > 0 ? block.Title : group?.Name ?? ""));
        }

        return new(code, page.Theme, shown, cards.Keys.Select(k => k.Value).Concat(named.Keys.Select(k => k.Value)).ToHashSet());
    }

    private async Task<List<CardRow>> First(DesignPage page, BlockKind kind, IQueryable<Product> products)
    {
        var most = page.Blocks.Where(b => b.Kind == kind).Select(b => b.Count).DefaultIfEmpty(0).Max();
        return most == 0 ? [] : await db.Cards(products).Take(most).ToListAsync();
    }
}
