using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>A file is taken in and will be judged row by row; nothing of the shop changes yet.</summary>
[UseCase(Runs = 2)]
public sealed class UploadSheet(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <param name="key">Under which it lies in the vault.</param>
    /// <returns>The import; one that is under way with the same file is the same.</returns>
    public async Task<Id<ProductImport>> Run(ShopStaff by, string fileName, string fingerprint, Guid key)
    {
        by.Needs(ShopPermission.Products);
        note.Says("导入", fileName);
        if (await db.ProductImports.Of(by).Where(i => i.OpenFor == fingerprint).Select(i => (Id<ProductImport>?)i.Id).FirstOrDefaultAsync() is { } before) return before;
        var import = ProductImport.Start(by, fileName, fingerprint, clock.GetUtcNow(), key);
        db.ProductImports.Add(import);
        return import.Id;
    }
}

/// <summary>The merchant says which column is what; it is remembered for the next table with the same columns.</summary>
[UseCase(Runs = 2)]
public sealed class MapColumns(ShopDb db)
{
    /// <param name="columns">Places by field name.</param>
    /// <exception cref="Refusal"><c>import.columns</c>: something needed is missing, or a column is named twice</exception>
    public async Task Run(ShopStaff by, Id<ProductImport> id, Dictionary<string, int> columns)
    {
        by.Needs(ShopPermission.Products);
        var import = await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        var known = columns.Where(c => Enum.TryParse<ImportField>(c.Key, out _) && c.Value >= 0 && c.Value < import.Head.Length).ToDictionary();
        if (known.Values.Distinct().Count() != known.Count) throw new Refusal("import.columns", "同一列不能对应两项，请重新选择");
        if (SheetFields.Missing(known) is { Count: > 0 } missing) throw ImportRefusals.Columns(missing);
        import.MapColumns(known);
        var key = SheetFields.KeyOf(import.Head);
        if (await db.SheetColumns.Of(by).FirstOrDefaultAsync(c => c.HeadKey == key) is { } before) before.Columns = known;
        else db.SheetColumns.Add(SheetColumns.Remember(by.MerchantId, key, known));
    }
}

/// <summary>The merchant has read the report and wants it done.</summary>
[UseCase]
public sealed class StartProductImport(ShopDb db)
{
    /// <exception cref="Refusal"><c>import.nothing</c>: no product of it can be imported.</exception>
    public async Task Run(ShopStaff by, Id<ProductImport> id)
    {
        by.Needs(ShopPermission.Products);
        var import = await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        if (import.Status is ImportStatus.Writing or ImportStatus.Listing) return;
        import.BeginWriting();
        if (!await db.ImportItems.Of(by).AnyAsync(i => i.ImportId == id && i.Verdict == ImportVerdict.Waiting)) throw ImportRefusals.NothingToDo();
    }
}

/// <summary>Gives it up: what is written stays, new products as drafts that no shopper sees.</summary>
[UseCase]
public sealed class CancelProductImport(ShopDb db, TimeProvider clock)
{
    public async Task Run(ShopStaff by, Id<ProductImport> id)
    {
        by.Needs(ShopPermission.Products);
        var import = await db.ProductImports.Of(by).Where(i => i.Id == id).Found();
        import.Cancel(clock.GetUtcNow());
    }
}
