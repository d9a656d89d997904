using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Bulk;

/// <summary>What a change of many products would do, and what such changes have done.</summary>
[Queries]
public sealed class BulkQueries(ShopDb db, BulkShelf shelf, TimeProvider clock)
{
    private const int MostEdits = 20;

    /// <summary>Those the list would show, the best sold first, at most <see cref="BulkChange.MostProducts"/>.</summary>
    public async Task<List<Id<Product>>> ByFilter(ShopStaff me, ListingStatus? status, string? words)
    {
        me.Needs(ShopPermission.Products);
        return await db.ProductsBy(me, status, words).OrderByDescending(p => p.Sold).ThenBy(p => p.Id).Take(BulkChange.MostProducts).Select(p => p.Id).ToListAsync();
    }

    /// <summary>Each of them, as it is and as it would be.</summary>
    /// <exception cref="Refusal"><c>bulk.*</c>, <c>product.category</c>, <c>product.freight</c></exception>
    public async Task<List<BulkPreviewRow>> Preview(ShopStaff me, BulkChange change, IReadOnlyCollection<Id<Product>> ids)
    {
        me.Needs(ShopPermission.Products);
        if (ids.Count is 0 or > BulkChange.MostProducts) throw BulkRefusals.Count();
        return [.. (await shelf.Plan(me, ids, change.Checked(), clock.GetUtcNow())).Select(g => new BulkPreviewRow
        {
            Id = g.Product.Id, Title = g.Product.Title, Revision = g.Product.Revision, Status = g.Product.Status, Before = g.Before, After = g.After, No = g.No?.Message,
            IsSame = g.No is null && change.IsOfContent && ContentDiff.Of(g.Before, g.After).Count == 0,
        })];
    }

    /// <summary>The last ones.</summary>
    public async Task<List<BulkEdit>> Latest(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        return await db.BulkEdits.Of(me).OrderByDescending(b => b.At).Take(MostEdits).ToListAsync();
    }

    /// <summary>Those it left alone, or that were not undone, with the reasons.</summary>
    public async Task<List<LeftAloneRow>> LeftAlone(ShopStaff me, Id<BulkEdit> id)
    {
        me.Needs(ShopPermission.Products);
        return await db.BulkEdited.Of(me).Where(r => r.BulkEditId == id && r.Why != "").OrderBy(r => r.Title).Select(r => new LeftAloneRow(r.ProductId, r.Title, r.Why)).ToListAsync();
    }
}

public sealed record LeftAloneRow(Id<Product> Id, string Title, string Why);

/// <summary>One product in the preview.</summary>
public sealed record BulkPreviewRow
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public required int Revision { get; init; }

    public required ListingStatus Status { get; init; }

    public required ProductContent Before { get; init; }

    public required ProductContent After { get; init; }

    /// <summary>Why it is left alone; null when it is changed.</summary>
    public string? No { get; init; }

    /// <summary>It is like that already.</summary>
    public required bool IsSame { get; init; }
}
