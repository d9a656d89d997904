using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Bulk;

/// <summary>A product as it was when its change was looked at.</summary>
public sealed record SeenGood(Id<Product> Id, int Revision);

/// <summary>Up to a thousand products are changed in one act; what somebody changed after the preview is left alone and named.</summary>
[UseCase(Runs = 2)]
public sealed class EditInBulk(ShopDb db, BulkShelf shelf, ProductContents contents, TimeProvider clock, AuditNote note)
{
    /// <param name="request">Made by the page: pressed twice it is one act.</param>
    /// <exception cref="Refusal"><c>bulk.*</c>, <c>product.category</c>, <c>product.freight</c>, <c>common.not-found</c>: none of them is the shop's</exception>
    public async Task<Id<BulkEdit>> Run(ShopStaff by, BulkChange wanted, IReadOnlyList<SeenGood> seen, Guid request)
    {
        by.Needs(ShopPermission.Products);
        if (await db.BulkEdits.Of(by).Where(b => b.Request == request).Select(b => (Id<BulkEdit>?)b.Id).FirstOrDefaultAsync() is { } before) return before;
        if (seen.Count is 0 or > BulkChange.MostProducts) throw BulkRefusals.Count();
        var (change, now) = (wanted.Checked(), clock.GetUtcNow());
        var revisions = seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Revision);
        var goods = (await shelf.Plan(by, revisions.Keys, change, now)).ConvertAll(g => g.Product.Revision == revisions[g.Product.Id] ? g : g with { No = BulkRefusals.Changed() });
        if (goods.Count == 0) throw CommonRefusals.NotFound();
        var edit = BulkEdit.Of(by, change, request, now);
        db.BulkEdits.Add(edit);
        var rows = goods.ConvertAll(g => One(edit, g, now));
        db.BulkEdited.AddRange(rows);
        var done = rows.Count(r => r.Before is not null);
        edit.End(done, rows.Count - done);
        await contents.KeepAll(goods.Where(g => g.No is null && change.IsOfContent).Select(g => (g.Product, g.Before, g.After)), new("批量修改", "", by.Name, now));
        note.Says("商品", $"{done}件商品", "批量修改");
        return edit.Id;
    }

    private static BulkEdited One(BulkEdit edit, BulkGood good, DateTimeOffset now)
    {
        if (good.No is { } why) return BulkEdited.LeftAlone(edit, good.Product, why);
        BulkShelf.Put(good, edit.Change, now);
        return BulkEdited.Changed(edit, good.Product, good.Before);
    }
}

/// <summary>The whole act is undone, for what nobody has changed since.</summary>
[UseCase(Runs = 2)]
public sealed class UndoBulkEdit(ShopDb db, BulkShelf shelf, ProductContents contents, TimeProvider clock, AuditNote note)
{
    /// <returns>How many products are as they were; again, the same number.</returns>
    /// <exception cref="Refusal"><c>bulk.too-late</c>, <c>common.not-found</c></exception>
    public async Task<int> Run(ShopStaff by, Id<BulkEdit> id)
    {
        by.Needs(ShopPermission.Products);
        var edit = await db.BulkEdits.Of(by).Where(b => b.Id == id).Found();
        if (edit.UndoneAt is not null) return edit.Undone;
        var now = clock.GetUtcNow();
        edit.MayBeUndone(now);
        var rows = (await db.BulkEdited.Of(by).Where(r => r.BulkEditId == id).ToListAsync()).Where(r => r.Before is not null).ToDictionary(r => r.ProductId);
        var back = new List<(Product, ProductContent, ProductContent)>();
        foreach (var good in await shelf.Load(by, rows.Keys))
        {
            var row = rows[good.Product.Id];
            var old = good with { After = edit.Change.IsOfContent ? row.Before! : good.Before };
            var no = good.Product.Revision != row.Revision ? BulkRefusals.ChangedSince()
                : edit.Change.Kind is BulkKind.List ? null : await shelf.MayBe(by, good.Product, old.After, edit.Change.Kind is BulkKind.TakeOff, now);
            row.Why = no?.Message ?? "";
            if (no is not null) continue;
            BulkShelf.PutBack(old, edit.Change, now);
            back.Add((good.Product, good.Before, old.After));
        }

        edit.Undo(back.Count, by, now);
        if (edit.Change.IsOfContent) await contents.KeepAll(back, new("撤销批量修改", "", by.Name, now));
        note.Says("商品", $"{back.Count}件商品", "撤销批量修改");
        return back.Count;
    }
}
