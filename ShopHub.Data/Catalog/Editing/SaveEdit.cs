using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Editing;

/// <summary>What came of saving a draft.</summary>
/// <param name="Content">To go on with: the draft as it is kept now, or, with conflicts, what was sent with what only the colleague changed.</param>
/// <param name="Conflicts">Both changed these: nothing was kept.</param>
/// <param name="Theirs">What the colleague made of it; to be sent as seen the next time.</param>
/// <param name="IsMerged">A colleague's changes have come along.</param>
public sealed record SavedEdit(ProductContent Content, IReadOnlyList<ContentChange> Conflicts, ProductContent Theirs, bool IsMerged);

/// <summary>A product's draft is kept beside what shoppers see (PRD-03); what a colleague changed elsewhere meanwhile is kept too.</summary>
[UseCase(Unlogged = true, Runs = 3)]
public sealed class SaveEdit(ShopDb db, ProductContents contents, TimeProvider clock)
{
    /// <param name="seen">What the change began with.</param>
    /// <exception cref="Refusal"><c>product.*</c>, <c>pictures.*</c>, <c>picture.kind</c>, <c>presale.*</c>, <c>variants.*</c>, <c>sku.price</c>, <c>common.not-found</c></exception>
    public async Task<SavedEdit> Run(ShopStaff by, Id<Product> id, ProductContent seen, ProductContent mine)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        var live = await contents.Of(product);
        var edit = await db.ProductEdits.Of(by).Where(e => e.ProductId == id).FirstOrDefaultAsync();
        var theirs = edit?.OnTopOf(live).Content ?? live;
        var merged = ContentMerge.Of(seen, mine, theirs);
        var isMerged = ContentDiff.Of(seen, theirs).Count > 0;
        if (merged.Conflicts.Count > 0) return new(merged.Content, merged.Conflicts, theirs, isMerged);
        var before = theirs.Pictures.Concat(live.Pictures).Select(p => p.Url).ToHashSet();
        var content = merged.Content.Checked(before);
        if (content.Pictures.Any(p => p.Width == 0 && !before.Contains(p.Url))) throw PictureRefusals.Kind();
        if (content.Presale != live.Presale) content.Presale?.MustFit(clock.GetUtcNow(), product.IsOn);
        if (ContentDiff.Of(live, content).Count == 0)
        {
            // Back to what shoppers see: there is nothing to be published.
            if (edit is not null) db.ProductEdits.Remove(edit);
            return new(content, [], content, isMerged);
        }

        if (edit is null) db.ProductEdits.Add(edit = ProductEdit.Begin(product, live));
        edit.Save(live, content, by.Name, clock.GetUtcNow());
        return new(content, [], content, isMerged);
    }
}

/// <summary>The draft is thrown away; shoppers see what they saw.</summary>
[UseCase]
public sealed class DropEdit(ShopDb db, AuditNote note)
{
    /// <param name="seen">The draft's revision that was looked at.</param>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Product> id, int seen)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        if (await db.ProductEdits.Of(by).Where(e => e.ProductId == id).FirstOrDefaultAsync() is not { } edit) return;
        if (edit.Revision != seen) throw CommonRefusals.ChangedByOthers();
        db.ProductEdits.Remove(edit);
        note.Says("商品", product.Title, "放弃修改稿");
    }
}
