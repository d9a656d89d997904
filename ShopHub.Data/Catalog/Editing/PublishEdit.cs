using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Editing;

/// <summary>Shoppers see the draft from now on, all of it at once, and a version is kept.</summary>
[UseCase(Runs = 2)]
public sealed class PublishEdit(ShopDb db, ProductContents contents, TimeProvider clock, AuditNote note)
{
    /// <param name="seen">The draft's revision whose changes were looked at.</param>
    /// <param name="live">The product's revision they were compared with.</param>
    /// <returns>The version's number; zero for a product that was never listed.</returns>
    /// <exception cref="Refusal"><c>edit.nothing</c>, <c>common.changed-by-others</c>, <c>common.not-found</c>, and what <see cref="SaveEdit"/> and listing refuse</exception>
    public async Task<int> Run(ShopStaff by, Id<Product> id, int seen, int live)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        var edit = await db.ProductEdits.Of(by).Where(e => e.ProductId == id).FirstOrDefaultAsync() ?? throw CatalogRefusals.NothingEdited();
        if (edit.Revision != seen || product.Revision != live) throw CommonRefusals.ChangedByOthers();
        var before = await contents.Of(product);
        var next = edit.OnTopOf(before).Content;
        next = next.Checked([.. next.Pictures.Select(p => p.Url)]);
        var changes = ContentDiff.Of(before, next);
        if (changes.Count == 0) throw CatalogRefusals.NothingEdited();
        if (next.Presale != before.Presale) next.Presale?.MustFit(clock.GetUtcNow(), product.IsOn);
        await contents.Put(by, product, next);
        db.ProductEdits.Remove(edit);
        note.Says("商品", product.Title, $"发布修改：{ContentDiff.Summary(changes)}");
        return await contents.Keep(product, before, next, new("发布修改", "", by.Name, clock.GetUtcNow()));
    }
}

/// <summary>What shoppers saw once is taken up again, as a draft: it is compared and published like any other.</summary>
[UseCase(Runs = 2)]
public sealed class RestoreVersion(ShopDb db, ProductContents contents, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>edit.under-way</c>, <c>edit.nothing</c>: it is that already; <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Product> id, int version)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        var old = await db.ProductVersions.Of(by).Where(v => v.ProductId == id && v.Number == version).Found();
        if (await db.ProductEdits.Of(by).AnyAsync(e => e.ProductId == id)) throw CatalogRefusals.EditUnderWay();
        var live = await contents.Of(product);
        // A combination that came later is not thrown away, only not sold.
        var later = live.Skus.Where(s => old.Content.Skus.All(o => o.Id != s.Id)).Select(s => s with { IsActive = false });
        var content = old.Content with { Skus = [.. old.Content.Skus, .. later] };
        if (ContentDiff.Of(live, content).Count == 0) throw CatalogRefusals.NothingEdited();
        var edit = ProductEdit.Begin(product, live);
        edit.Save(live, content, by.Name, clock.GetUtcNow());
        db.ProductEdits.Add(edit);
        note.Says("商品", product.Title, $"把第{version}版恢复为修改稿");
    }
}
