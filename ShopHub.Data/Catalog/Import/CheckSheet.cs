using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <param name="Run">Which run checks it: one that began later takes it over.</param>
/// <param name="Columns">As the merchant has said; empty when nobody has.</param>
/// <param name="Remembered">What this shop said before, by the key of the columns' names.</param>
public sealed record SheetToCheck(Guid Run, Id<Merchant> Shop, Dictionary<string, int> Columns, Dictionary<string, Dictionary<string, int>> Remembered);

/// <summary>The dry run begins, or begins anew after a crash: what was judged before is forgotten.</summary>
[UseCase]
public sealed class BeginChecking(ShopDb db)
{
    /// <returns>Null when there is nothing to check any more.</returns>
    public async Task<SheetToCheck?> Run(Clockwork by, Id<ProductImport> id)
    {
        var import = await db.ProductImports.Where(i => i.Id == id).Found();
        if (import.Status is not ImportStatus.Checking) return null;
        await db.ImportItems.Where(i => i.ImportId == id).ExecuteDeleteAsync();
        var remembered = await db.SheetColumns.Where(c => c.MerchantId == import.MerchantId).ToDictionaryAsync(c => c.HeadKey, c => c.Columns);
        return new(import.BeginChecking(), import.MerchantId, import.Columns, remembered);
    }
}

/// <summary>What the file is, what its columns are as far as anybody knows, and its first rows.</summary>
[UseCase]
public sealed class RecogniseSheet(ShopDb db)
{
    /// <summary>Rows shown to recognise columns by, and letters of each cell.</summary>
    public const int Shown = 5, Letters = 60;

    public async Task Run(Clockwork by, Id<ProductImport> id, Guid run, SheetTable table, Dictionary<string, int> columns, string[][] sample)
    {
        var import = await db.ProductImports.Where(i => i.Id == id).Found();
        if (!import.IsCheckedBy(run)) return;
        import.Recognise(table.Kind, table.Encoding, [.. table.Head.Select(Cut)], columns, [.. sample.Select(row => row.Select(Cut).ToArray())]);
        if (SheetFields.Missing(columns).Count > 0) import.AskForColumns();
    }

    private static string Cut(string text) => text.Length > Letters ? text[..Letters] : text;
}

/// <summary>Some judged products or rows are written down; few at a time, so that nobody waits.</summary>
[UseCase]
public sealed class AddImportItems(ShopDb db, TimeProvider clock)
{
    /// <returns>False when nobody wants them any more.</returns>
    public async Task<bool> Run(Clockwork by, Id<ProductImport> id, Guid run, IReadOnlyList<CheckedItem> items)
    {
        var import = await db.ProductImports.AsNoTracking().Where(i => i.Id == id).Found();
        if (!import.IsCheckedBy(run)) return false;
        var now = clock.GetUtcNow();
        db.ImportItems.AddRange(items.Select(i => i.Product is { } product
            ? ImportItem.Wait(import, i.Row, i.Handle, i.Title, i.What, i.IsUpdate, Json.Write(product), i.Note)
            : ImportItem.Refuse(import, i.Row, i.Handle, i.Title, i.Note, now)));
        return true;
    }
}

/// <summary>Every row is judged, or the file cannot be read.</summary>
[UseCase]
public sealed class EndChecking(ShopDb db, TimeProvider clock)
{
    /// <param name="trouble">Null when it could be read to its end.</param>
    public async Task Run(Clockwork by, Id<ProductImport> id, Guid run, int rows, string? trouble)
    {
        var import = await db.ProductImports.Where(i => i.Id == id).Found();
        if (!import.IsCheckedBy(run)) return;
        if (trouble is null)
        {
            import.EndChecking(rows);
            return;
        }

        import.GiveUpReading(trouble, clock.GetUtcNow());
        await db.ImportItems.Where(i => i.ImportId == id).ExecuteDeleteAsync();
    }
}
