using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Takes a file in: what was read waits in rows of our own, so the file is not needed again.</summary>
[UseCase]
public sealed class StartProductImport(ShopDb db, ImportQueries ask, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>import.nothing</c>: no product of it can be imported.</exception>
    public async Task<Id<ProductImport>> Run(ShopStaff by, string fileName, byte[] file)
    {
        var report = await ask.DryRun(by, file);
        if (report.Products.Count == 0) throw ImportRefusals.NothingToDo();
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(file));
        var underWay = await db.ProductImports.Of(by).Where(i => i.Fingerprint == fingerprint && i.FinishedAt == null).FirstOrDefaultAsync();
        if (underWay is not null) return underWay.Id;

        var now = clock.GetUtcNow();
        var import = ProductImport.Start(by, fileName, fingerprint, now);
        db.ProductImports.Add(import);
        db.ImportItems.AddRange(report.Products.Select(p => ImportItem.Wait(import, p.Row, p.Handle, p.Title, Json.Write(p))));
        db.ImportItems.AddRange(report.Refused.Select(r => ImportItem.Refuse(import, r.Row, r.Handle, r.Title, r.Why!, now)));
        return import.Id;
    }
}

/// <summary>All products of an import are done.</summary>
[UseCase]
public sealed class FinishProductImport(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, Id<ProductImport> id)
    {
        if (await db.ImportItems.AnyAsync(i => i.ImportId == id && i.DoneAt == null)) return;
        var import = await db.ProductImports.Where(i => i.Id == id).Found();
        import.Finish(clock.GetUtcNow());
    }
}
