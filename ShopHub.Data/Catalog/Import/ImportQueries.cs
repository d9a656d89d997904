using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>How far an import is.</summary>
public sealed record ImportRow
{
    public required Id<ProductImport> Id { get; init; }

    public required string FileName { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public int Created { get; init; }

    public int Updated { get; init; }

    public int Refused { get; init; }

    public int Waiting { get; init; }

    public int Products => Created + Updated + Waiting;

    public int PercentDone => Products == 0 ? 100 : (Created + Updated) * 100 / Products;
}

/// <summary>A product that came through with something left out, or a row that was refused.</summary>
public sealed record ImportNote(int Row, string Handle, string Title, ImportVerdict Verdict, string Note);

[Queries]
public sealed class ImportQueries(ShopDb db)
{
    /// <summary>Bytes of a file.</summary>
    public const long LargestFile = ProductSheet.Largest;

    /// <summary>What a file would do; nothing is changed.</summary>
    /// <exception cref="Refusal">The file cannot be read at all: <see cref="ImportRefusals"/>.</exception>
    public async Task<SheetReport> DryRun(ShopStaff by, byte[] file)
    {
        by.Needs(ShopPermission.Products);
        return new SheetCheck(await Shelf(by)).Report(ProductSheet.Read(file));
    }

    /// <summary>The shop's imports, newest first.</summary>
    public Task<List<ImportRow>> Latest(ShopStaff by, int most)
    {
        by.Needs(ShopPermission.Products);
        return Rows(db.ProductImports.Of(by).OrderByDescending(i => i.StartedAt).Take(most)).ToListAsync();
    }

    public Task<ImportRow> One(ShopStaff by, Id<ProductImport> id)
    {
        by.Needs(ShopPermission.Products);
        return Rows(db.ProductImports.Of(by).Where(i => i.Id == id)).Found();
    }

    /// <summary>What the error file lists.</summary>
    public async Task<List<ImportNote>> Notes(ShopStaff by, Id<ProductImport> id)
    {
        by.Needs(ShopPermission.Products);
        await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        return await db.ImportItems.Of(by).Where(i => i.ImportId == id && i.Note != "").OrderBy(i => i.Row)
            .Select(i => new ImportNote(i.Row, i.Handle, i.Title, i.Verdict, i.Note)).ToListAsync();
    }

    /// <summary>Imports that are not through: after a crash they go on.</summary>
    public Task<List<Id<ProductImport>>> Unfinished(Clockwork by) =>
        db.ProductImports.Where(i => i.FinishedAt == null).OrderBy(i => i.StartedAt).Select(i => i.Id).ToListAsync();

    public async Task<(Id<ImportItem> Id, SheetProduct Product)?> Next(Clockwork by, Id<ProductImport> import)
    {
        var next = await db.ImportItems.Where(i => i.ImportId == import && i.DoneAt == null).OrderBy(i => i.Row)
            .Select(i => new { i.Id, i.Payload }).FirstOrDefaultAsync();
        return next?.Payload is { } payload ? (next.Id, Json.Read<SheetProduct>(payload)) : null;
    }

    /// <summary>Who acts for a shop when an operator imports for it: its owner.</summary>
    public async Task<ShopStaff> OwnerOf(Clockwork by, string shopCode)
    {
        var found = await (
            from merchant in db.Merchants
            where merchant.Code == shopCode
            join member in db.Staff on merchant.Id equals member.MerchantId
            where member.IsOwner && member.RemovedAt == null
            select member).Found();
        return new(found.MerchantId, found.Id, found.Name, found.Permissions);
    }

    private async Task<ShopShelf> Shelf(ShopStaff by)
    {
        var codes = await db.Products.Of(by).Select(p => p.Code).ToListAsync();
        var mine = db.Skus.Of(by);
        var skus = await (
            from sku in mine
            join product in db.Products on sku.ProductId equals product.Id
            select new { sku.Code, Owner = product.Code }).ToListAsync();
        var categories = await db.CategoryRights.Of(by).Where(r => r.Status == RightStatus.Standing).Select(r => r.CategoryCode).ToListAsync();
        return new(codes.ToHashSet(), skus.ToDictionary(s => s.Code, s => s.Owner, StringComparer.OrdinalIgnoreCase), categories.ToHashSet());
    }

    private IQueryable<ImportRow> Rows(IQueryable<ProductImport> imports) => imports.Select(i => new ImportRow
    {
        Id = i.Id, FileName = i.FileName, StartedBy = i.StartedBy, StartedAt = i.StartedAt, FinishedAt = i.FinishedAt,
        Created = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Created),
        Updated = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Updated),
        Refused = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Refused),
        Waiting = db.ImportItems.Count(r => r.ImportId == i.Id && r.DoneAt == null),
    });
}
