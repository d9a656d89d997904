using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Shelves;

/// <summary>Products into a group made by hand, after those that are there; who is in it already stays where he is.</summary>
[UseCase(Runs = 3)]
public sealed class PutIntoGroup(ShopDb db, AuditNote note)
{
    /// <returns>How many came in.</returns>
    /// <exception cref="Refusal"><c>group.by-rule</c>, <c>group.too-full</c>, <c>common.not-found</c>: one is not the shop's.</exception>
    public async Task<int> Run(ShopStaff by, Id<ProductGroup> id, IReadOnlyCollection<Id<Product>> products)
    {
        by.Needs(ShopPermission.Products);
        var group = await db.ProductGroups.Of(by).Where(g => g.Id == id).Found();
        if (!group.IsByHand) throw GroupRefusals.ByRule();
        var there = await db.GroupedProducts.Of(by).Where(g => g.GroupId == id).ToListAsync();
        var coming = products.Distinct().Except(there.Select(t => t.ProductId)).ToList();
        if (there.Count + coming.Count > GroupPolicy.MostByHand) throw GroupRefusals.TooFull();
        if (await db.Products.Of(by).CountAsync(p => coming.Contains(p.Id)) != coming.Count) throw CommonRefusals.NotFound();
        var last = there.Count == 0 ? 0 : there.Max(t => t.Position);
        db.GroupedProducts.AddRange(coming.Select((product, i) => GroupedProduct.Put(group, product, last + i + 1)));
        note.Says("分组", group.Name, $"加入{coming.Count}件商品");
        return coming.Count;
    }
}

/// <summary>Products out of a group; they stay on the shelf.</summary>
[UseCase]
public sealed class TakeOutOfGroup(ShopDb db, AuditNote note)
{
    public async Task Run(ShopStaff by, Id<ProductGroup> id, IReadOnlyCollection<Id<Product>> products)
    {
        by.Needs(ShopPermission.Products);
        var group = await db.ProductGroups.Of(by).Where(g => g.Id == id).Found();
        var leaving = await db.GroupedProducts.Of(by).Where(g => g.GroupId == id && products.Contains(g.ProductId)).ToListAsync();
        foreach (var place in leaving) db.GroupedProducts.Remove(place);
        note.Says("分组", group.Name, $"移出{leaving.Count}件商品");
    }
}

/// <summary>A product to another place in a group made by hand.</summary>
[UseCase(Unlogged = true)]
public sealed class MoveInGroup(ShopDb db)
{
    /// <param name="to">From 0.</param>
    public async Task Run(ShopStaff by, Id<ProductGroup> id, Id<Product> product, int to)
    {
        by.Needs(ShopPermission.Products);
        var places = await db.GroupedProducts.Of(by).Where(g => g.GroupId == id).OrderBy(g => g.Position).ToListAsync();
        foreach (var (place, i) in Sequence.Moved(places, p => p.ProductId == product, to).Select((p, i) => (p, i))) place.Position = i + 1;
    }
}
