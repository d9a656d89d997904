using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Pictures;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Brings one product of an import in, whole or not at all: found again by its code, it is changed instead of made twice.</summary>
[UseCase]
public sealed class ImportProduct(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits, TimeProvider clock)
{
    /// <param name="pictures">Those of the file that could be fetched, by the address in the file.</param>
    public async Task Run(Clockwork by, Id<ImportItem> itemId, IReadOnlyDictionary<string, StoredPicture> pictures)
    {
        var item = await db.ImportItems.Where(i => i.Id == itemId).Found();
        if (item.Payload is null) return;
        var now = clock.GetUtcNow();
        var wanted = Json.Read<SheetProduct>(item.Payload);
        await rights.MustHold(item.MerchantId, wanted.CategoryCode);
        var product = await db.Products.Where(p => p.MerchantId == item.MerchantId && p.Code == wanted.Handle).FirstOrDefaultAsync();
        var isNew = product is null;
        // By a file as by hand: what has lost its papers or its mark is not edited.
        if (product is not null) await rights.MustHold(product);
        product ??= Product.Draft(item.MerchantId, wanted.CategoryCode, wanted.Handle, wanted.Title, now);
        if (isNew) db.Products.Add(product);

        Describe(product, wanted, pictures);
        await ReplaceDetail(product, DetailHtml.Clean(wanted.Html, url => pictures.GetValueOrDefault(url)?.Url));
        await ReplacePictures(product, wanted, pictures);
        var skus = await PutSkus(product, wanted, isNew, now);
        if (product.Status is ListingStatus.Draft && wanted.IsListed)
        {
            await db.MayListNewGoods(item.MerchantId, now);
            await deposits.MustCover(item.MerchantId, wanted.CategoryCode);
            product.List(skus, now);
        }
        else
        {
            product.PriceFrom(skus);
        }

        item.MarkDone(isNew ? ImportVerdict.Created : ImportVerdict.Updated, MissingPictures(wanted, pictures), now);
    }

    private static void Describe(Product product, SheetProduct wanted, IReadOnlyDictionary<string, StoredPicture> pictures)
    {
        product.Title = Product.CheckedTitle(wanted.Title);
        product.CategoryCode = wanted.CategoryCode;
        product.OptionNames = wanted.OptionNames;
        product.CoverUrl = wanted.Pictures.Select(url => pictures.GetValueOrDefault(url)?.Url).FirstOrDefault(url => url is not null);
    }

    private async Task ReplaceDetail(Product product, string html)
    {
        if (await db.ProductDetails.Where(d => d.ProductId == product.Id).FirstOrDefaultAsync() is { } detail) detail.Html = html;
        else db.ProductDetails.Add(ProductDetail.Of(product.Id, html));
    }

    private async Task ReplacePictures(Product product, SheetProduct wanted, IReadOnlyDictionary<string, StoredPicture> pictures)
    {
        await db.ProductPictures.Where(p => p.ProductId == product.Id).ExecuteDeleteAsync();
        var stored = wanted.Pictures.Select(url => pictures.GetValueOrDefault(url)).OfType<StoredPicture>().ToList();
        for (var i = 0; i < stored.Count; i++)
            db.ProductPictures.Add(ProductPicture.Of(product.Id, i + 1, stored[i].Url, stored[i].Width, stored[i].Height, product.Title));
    }

    private async Task<List<Sku>> PutSkus(Product product, SheetProduct wanted, bool isNew, DateTimeOffset now)
    {
        var there = isNew ? [] : await db.Skus.Where(s => s.ProductId == product.Id).ToListAsync();
        foreach (var gone in there.Where(s => wanted.Variants.All(v => v.Code != s.Code))) gone.IsActive = false;
        for (var i = 0; i < wanted.Variants.Count; i++)
        {
            var variant = wanted.Variants[i];
            if (there.FirstOrDefault(s => s.Code == variant.Code) is { } known)
            {
                known.Reprice(new(variant.Fen));
                known.OptionValues = variant.Values;
                known.IsActive = true;
                await Restock(known, variant.Pieces, now);
                continue;
            }

            var sku = Sku.Of(product, variant.Code, variant.Values, new(variant.Fen), i);
            db.Skus.Add(sku);
            db.Stock.Add(StockItem.Of(sku, variant.Pieces));
            if (variant.Pieces > 0) db.StockChanges.Add(StockChange.Of(sku.Id, variant.Pieces, "导入商品", "系统", now));
            there.Add(sku);
        }

        return there;
    }

    /// <summary>The file's number is a count of the shelf; pieces held by unpaid orders stay held.</summary>
    private async Task Restock(Sku sku, int pieces, DateTimeOffset now)
    {
        var stock = await db.Stock.AsNoTracking().Where(s => s.SkuId == sku.Id).Found();
        var change = Math.Max(pieces, stock.Held) - stock.OnHand;
        if (change == 0) return;
        await db.Stock.Where(s => s.SkuId == sku.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand + change));
        db.StockChanges.Add(StockChange.Of(sku.Id, change, "导入商品", "系统", now));
    }

    private static string MissingPictures(SheetProduct wanted, IReadOnlyDictionary<string, StoredPicture> pictures)
    {
        var main = wanted.Pictures.Count(url => !pictures.ContainsKey(url));
        var inside = DetailHtml.Pictures(wanted.Html).Count(url => !pictures.ContainsKey(url));
        return main + inside == 0 ? "" : $"{main}张主图、{inside}张详情图无法取得，已用占位图代替或略去";
    }
}

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
