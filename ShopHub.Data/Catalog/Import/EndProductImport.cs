using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>A product the catalogue refused after all: said in its row, and the import goes on.</summary>
[UseCase]
public sealed class RefuseImportItem(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, Id<ImportItem> itemId, string why)
    {
        var item = await db.ImportItems.Where(i => i.Id == itemId).Found();
        item.MarkDone(ImportVerdict.Refused, why, clock.GetUtcNow());
    }
}

/// <summary>All products are written; now they go on the shelf.</summary>
[UseCase]
public sealed class BeginListingImport(ShopDb db)
{
    public async Task Run(Clockwork by, Id<ProductImport> id)
    {
        var import = await db.ProductImports.Where(i => i.Id == id).Found();
        if (import.Status is not ImportStatus.Writing || await db.ImportItems.AnyAsync(i => i.ImportId == id && i.Verdict == ImportVerdict.Waiting)) return;
        import.BeginListing();
    }
}

/// <summary>Some new products of a written import go on the shelf; one that may not stays a draft and says why.</summary>
[UseCase]
public sealed class ListImported(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits, TimeProvider clock)
{
    /// <summary>Products of one transaction.</summary>
    private const int Batch = 50;

    /// <returns>How many were looked at; 0 when all are done.</returns>
    public async Task<int> Run(Clockwork by, Id<ProductImport> id)
    {
        if (!await db.ProductImports.AnyAsync(i => i.Id == id && i.Status == ImportStatus.Listing)) return 0;
        var items = await db.ImportItems.Where(i => i.ImportId == id && i.ToList != null).OrderBy(i => i.ToList).Take(Batch).ToListAsync();
        var keys = items.ConvertAll(i => i.ToList!.Value);
        var products = await db.Products.Where(p => keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var skus = (await db.Skus.Where(s => keys.Contains(s.ProductId)).ToListAsync()).ToLookup(s => s.ProductId);
        Dictionary<string, string> troubles = [];
        foreach (var item in items)
        {
            var product = products.GetValueOrDefault(item.ToList!.Value);
            if (product?.Status is not ListingStatus.Draft)
            {
                item.MarkListed("");
                continue;
            }

            if (!troubles.TryGetValue(product.CategoryCode, out var trouble)) troubles[product.CategoryCode] = trouble = await TroubleWith(product);
            if (trouble.Length == 0) product.List([.. skus[product.Id]], clock.GetUtcNow());
            item.MarkListed(trouble);
        }

        return items.Count;
    }

    private async Task<string> TroubleWith(Product product)
    {
        try
        {
            await rights.MustHold(product.MerchantId, product.CategoryCode);
            await db.MayListNewGoods(product.MerchantId, clock.GetUtcNow());
            await deposits.MustCover(product.MerchantId, product.CategoryCode);
            return "";
        }
        catch (Refusal no)
        {
            return $"已存为未上架：{no.Message}";
        }
    }
}

/// <summary>All products of an import are done.</summary>
[UseCase]
public sealed class FinishProductImport(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, Id<ProductImport> id)
    {
        var import = await db.ProductImports.Where(i => i.Id == id).Found();
        if (import.Status is not ImportStatus.Listing || await db.ImportItems.AnyAsync(i => i.ImportId == id && i.ToList != null)) return;
        import.Finish(clock.GetUtcNow());
    }
}
