using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Shelves;

/// <summary>A shop's groups at its own desk.</summary>
[Queries]
public sealed class GroupDeskQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Products of a rule that are shown to try it.</summary>
    public const int Sample = 60;

    private const int MostFound = 40;

    public Task<List<GroupRow>> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        return db.ProductGroups.Of(me).OrderBy(g => g.Position).ThenBy(g => g.Id)
            .Select(g => new GroupRow(g.Id, g.Name, g.Rule == null, g.IsTab, db.GroupedProducts.Count(p => p.GroupId == g.Id))).ToListAsync();
    }

    public async Task<GroupSheet> Sheet(ShopStaff me, Id<ProductGroup> id)
    {
        me.Needs(ShopPermission.Products);
        var group = await db.ProductGroups.Of(me).Where(g => g.Id == id).Found();
        var held = db.ProductsOf(group, clock.GetUtcNow());
        var goods = await Rows(group.IsByHand ? held : held.Take(Sample)).ToListAsync();
        return new(group, goods, group.IsByHand ? goods.Count : await held.CountAsync());
    }

    /// <summary>What a rule that is not kept yet would take.</summary>
    /// <exception cref="Refusal"><c>group.*</c></exception>
    public async Task<(int Total, List<PickRow> Goods)> Try(ShopStaff me, GroupRule rule)
    {
        me.Needs(ShopPermission.Products);
        var held = db.ProductsBy(rule.Checked(), me.MerchantId, clock.GetUtcNow());
        return (await held.CountAsync(), await Rows(held.Take(Sample)).ToListAsync());
    }

    /// <summary>Products to choose from, best-selling first; drafts are not among them.</summary>
    public Task<List<PickRow>> Find(ShopStaff me, string words, string? category)
    {
        me.Needs(ShopPermission.Products);
        var wanted = db.Products.Of(me).Where(p => p.Status != ListingStatus.Draft);
        if (!string.IsNullOrEmpty(category)) wanted = wanted.Where(p => p.CategoryCode == category);
        if (words.Trim() is { Length: > 0 } text) wanted = wanted.Where(p => EF.Functions.Like(p.Title, "%" + LikeText.Escaped(text) + "%", "\\") || p.Code == text);
        return Rows(wanted.OrderByDescending(p => p.Status == ListingStatus.On).ThenByDescending(p => p.Sold).ThenBy(p => p.Id).Take(MostFound)).ToListAsync();
    }

    /// <summary>These products, wherever they stand now; a stranger's is not among them.</summary>
    public Task<List<PickRow>> These(ShopStaff me, IReadOnlyCollection<Id<Product>> chosen)
    {
        me.Needs(ShopPermission.Products);
        return Rows(db.Products.Of(me).Where(p => chosen.Contains(p.Id))).ToListAsync();
    }

    /// <summary>The categories the shop has products in.</summary>
    public Task<List<Category>> Categories(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var used = db.Products.Of(me).Select(p => p.CategoryCode).Distinct();
        return db.Categories.Where(c => used.Contains(c.Code)).OrderBy(c => c.Code).ToListAsync();
    }

    private static IQueryable<PickRow> Rows(IQueryable<Product> products) =>
        products.Select(p => new PickRow { Id = p.Id, Title = p.Title, CoverUrl = p.CoverUrl, Price = p.Price, Sold = p.Sold, Status = p.Status });
}

/// <param name="ByHand">How many were chosen by hand.</param>
public sealed record GroupRow(Id<ProductGroup> Id, string Name, bool IsByHand, bool IsTab, int ByHand);

/// <param name="Goods">All of a group by hand; the first of a group by rule.</param>
public sealed record GroupSheet(ProductGroup Group, List<PickRow> Goods, int Total);

/// <summary>A product to choose.</summary>
public sealed record PickRow
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public string? CoverUrl { get; init; }

    public Money Price { get; init; }

    public int Sold { get; init; }

    public ListingStatus Status { get; init; }

    public bool IsOn => Status is ListingStatus.On;
}
