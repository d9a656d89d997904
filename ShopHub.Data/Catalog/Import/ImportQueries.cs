using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

[Queries]
public sealed class ImportQueries(ShopDb db)
{
    private const int PageSize = 20;

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

    /// <summary>The columns of its file, with the first rows.</summary>
    public async Task<ImportColumns> Columns(ShopStaff by, Id<ProductImport> id)
    {
        by.Needs(ShopPermission.Products);
        var import = await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        return new(import.Head, import.Columns, import.Sample);
    }

    /// <summary>The report, in the order of the file.</summary>
    public async Task<ImportItemPage> Items(ShopStaff by, Id<ProductImport> id, ImportView view, int page)
    {
        by.Needs(ShopPermission.Products);
        await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        var wanted = db.ImportItems.Of(by).Where(i => i.ImportId == id);
        if (view is ImportView.Refused) wanted = wanted.Where(i => i.Verdict == ImportVerdict.Refused);
        if (view is ImportView.Warned) wanted = wanted.Where(i => i.Verdict != ImportVerdict.Refused && i.Note != "");
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await wanted.OrderBy(i => i.Row).ThenBy(i => i.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(i => new ImportItemRow(i.Row, i.Handle, i.Title, i.What, i.Verdict, i.Note)).ToListAsync();
        return new(rows, number, last, total);
    }

    /// <summary>Why which rows were refused, for the error file: by row, and by code for products that were refused as a whole.</summary>
    public async Task<(Dictionary<int, string> ByRow, Dictionary<string, string> ByHandle)> Faults(ShopStaff by, Id<ProductImport> id)
    {
        by.Needs(ShopPermission.Products);
        await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        var refused = await db.ImportItems.Of(by).Where(i => i.ImportId == id && i.Verdict == ImportVerdict.Refused)
            .OrderBy(i => i.Row).Select(i => new { i.Row, i.Handle, i.Note }).ToListAsync();
        return (refused.GroupBy(r => r.Row).ToDictionary(g => g.Key, g => g.First().Note),
            refused.Where(r => r.Handle.Length > 0).GroupBy(r => r.Handle).ToDictionary(g => g.Key, g => g.First().Note));
    }

    /// <summary>Codes of the categories the shop may sell in.</summary>
    public Task<List<string>> Categories(ShopStaff by)
    {
        by.Needs(ShopPermission.Products);
        return db.CategoryRights.Of(by).Where(r => r.Status == RightStatus.Standing).Select(r => r.CategoryCode).ToListAsync();
    }

    /// <summary>Imports the desk has to work on: after a crash they go on.</summary>
    public Task<List<Id<ProductImport>>> Unfinished(Clockwork by) =>
        db.ProductImports.Where(i => i.Status == ImportStatus.Checking || i.Status == ImportStatus.Writing || i.Status == ImportStatus.Listing)
            .OrderBy(i => i.StartedAt).Select(i => i.Id).ToListAsync();

    public Task<ImportStatus> StatusOf(Clockwork by, Id<ProductImport> import) => db.ProductImports.Where(i => i.Id == import).Select(i => i.Status).SingleAsync();

    /// <summary>The next products to write; none when all are, or nobody wants them any more.</summary>
    public async Task<List<(Id<ImportItem> Id, SheetProduct Product)>> Next(Clockwork by, Id<ProductImport> import, int most)
    {
        if (await StatusOf(by, import) is not ImportStatus.Writing) return [];
        var next = await db.ImportItems.Where(i => i.ImportId == import && i.Verdict == ImportVerdict.Waiting).OrderBy(i => i.Row).Take(most)
            .Select(i => new { i.Id, i.Payload }).ToListAsync();
        return next.ConvertAll(n => (n.Id, Json.Read<SheetProduct>(n.Payload!)));
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

    /// <summary>What the shop has and where it may sell, for judging a whole file.</summary>
    public async Task<ShopShelf> Shelf(Clockwork by, Id<Merchant> shop)
    {
        var rights = await db.CategoryRights.Where(r => r.MerchantId == shop).Select(r => new { r.CategoryCode, r.Status, r.ValidUntil }).ToListAsync();
        var standing = rights.Where(r => r.Status == RightStatus.Standing).Select(r => r.CategoryCode).ToHashSet();
        var lapsed = rights.Where(r => r.Status == RightStatus.Lapsed).ToDictionary(r => r.CategoryCode, r => RightRefusals.Lapsed(r.CategoryCode, r.ValidUntil!.Value).Message);
        var marks = (await db.BrandRights.Where(r => r.MerchantId == shop && r.Status == RightStatus.Standing).Select(r => r.MarkKey).ToListAsync()).ToHashSet();
        var products = await db.Products.Where(p => p.MerchantId == shop).Select(p => new { p.Code, p.CategoryCode, p.Brand, p.FreightTemplateId, p.Grams, p.CubicCm }).ToListAsync();
        var skus = await (
            from sku in db.Skus
            where sku.MerchantId == shop
            join product in db.Products on sku.ProductId equals product.Id
            select new { sku.Code, Owner = product.Code }).ToListAsync();
        var known = products.ToDictionary(p => p.Code, p => new ShelvedProduct(
            p.CategoryCode, p.Brand is { } mark && !marks.Contains(mark) ? RightRefusals.BrandLapsed().Message : lapsed.GetValueOrDefault(p.CategoryCode), p.FreightTemplateId, p.Grams, p.CubicCm));
        var templates = await db.FreightTemplates.Where(t => t.MerchantId == shop).Select(t => new { t.Id, t.Name, t.By }).ToListAsync();
        return new(known, skus.GroupBy(s => s.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(s => s.Key, s => s.First().Owner, StringComparer.OrdinalIgnoreCase), standing,
            templates.DistinctBy(t => t.Name).ToDictionary(t => t.Name, t => (t.Id, t.By)));
    }

    private IQueryable<ImportRow> Rows(IQueryable<ProductImport> imports) => imports.Select(i => new ImportRow
    {
        Id = i.Id, FileName = i.FileName, StartedBy = i.StartedBy, StartedAt = i.StartedAt, FinishedAt = i.FinishedAt,
        Status = i.Status, Kind = i.Kind, Encoding = i.Encoding, Rows = i.Rows, Trouble = i.Trouble,
        Created = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Created),
        Updated = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Updated),
        Refused = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Refused),
        Waiting = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Waiting),
        WaitingUpdates = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict == ImportVerdict.Waiting && r.IsUpdate),
        Warned = db.ImportItems.Count(r => r.ImportId == i.Id && r.Verdict != ImportVerdict.Refused && r.Note != ""),
        ToList = db.ImportItems.Count(r => r.ImportId == i.Id && r.ToList != null),
    });
}
