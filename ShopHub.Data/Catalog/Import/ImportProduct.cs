using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Database;
using ShopHub.Data.Pictures;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Brings one product of an import in, whole or not at all: found again by its code, it is changed instead of made twice.</summary>
[UseCase(Runs = 2)]
public sealed class ImportProduct(ShopDb db, RightsAtTheShelf rights, ProductContents contents, TimeProvider clock)
{
    /// <param name="pictures">Those of the file that could be had, by the address or the name in the file.</param>
    /// <param name="lacks">What is to be said about those that could not.</param>
    public async Task Run(Clockwork by, Id<ImportItem> itemId, IReadOnlyDictionary<string, StoredPicture> pictures, string lacks)
    {
        var item = await db.ImportItems.Where(i => i.Id == itemId).Found();
        var startedBy = await db.ProductImports.Where(i => i.Id == item.ImportId && i.Status == ImportStatus.Writing).Select(i => i.StartedBy).FirstOrDefaultAsync();
        if (item.Payload is null || startedBy is null) return;
        var now = clock.GetUtcNow();
        var wanted = Json.Read<SheetProduct>(item.Payload);
        await rights.MustHold(item.MerchantId, wanted.CategoryCode);
        var product = await db.Products.Where(p => p.MerchantId == item.MerchantId && p.Code == wanted.Handle).FirstOrDefaultAsync();
        var isNew = product is null;
        // By a file as by hand: what has lost its papers or its mark is not edited.
        if (product is not null) await rights.MustHold(product);
        // What shoppers saw is kept; a product nobody has seen has nothing to keep.
        var before = product is { ListedAt: not null } ? await contents.Of(product) : null;
        product ??= Product.Draft(item.MerchantId, wanted.CategoryCode, wanted.Handle, wanted.Title, now);
        if (isNew) db.Products.Add(product);

        Describe(product, wanted);
        if (wanted.Html.Length > 0 || isNew) await ReplaceDetail(product, DetailHtml.Clean(wanted.Html, url => Shown(pictures.GetValueOrDefault(url))));
        await ReplacePictures(product, wanted, pictures);
        var skus = await PutSkus(product, wanted, isNew, now);
        product.PriceFrom(skus);
        if (before is not null) await contents.Keep(product, before, Told(product, wanted, before, pictures, skus), new("导入", "", startedBy, now));
        var note = string.Join('；', ((string[])[item.Note, lacks]).Where(n => n.Length > 0));
        // On the shelf only when all of the file is written: no shopper sees half of it.
        item.MarkDone(isNew ? ImportVerdict.Created : ImportVerdict.Updated, note, now, product.Status is ListingStatus.Draft && wanted.IsListed ? product.Id : null);
    }

    private static void Describe(Product product, SheetProduct wanted)
    {
        product.Title = Product.CheckedTitle(wanted.Title);
        product.CategoryCode = wanted.CategoryCode;
        product.OptionNames = wanted.OptionNames;
        product.Subtitle = wanted.Subtitle ?? product.Subtitle;
        product.Promises = wanted.Promises ?? product.Promises;
        product.Freight = wanted.FreightFen is { } fen ? new(fen) : product.Freight;
        product.Attributes = wanted.Attributes ?? product.Attributes;
        product.SendBy(wanted.FreightTemplateId, wanted.Grams, wanted.CubicCm);
    }

    private static ProductContent Told(Product product, SheetProduct wanted, ProductContent before, IReadOnlyDictionary<string, StoredPicture> pictures, List<Sku> skus)
    {
        var stored = Stored(wanted, pictures);
        var html = wanted.Html.Length > 0 ? DetailHtml.Clean(wanted.Html, url => Shown(pictures.GetValueOrDefault(url))) : before.Html;
        return ProductContent.Of(product, html, stored.Count == 0 ? before.Pictures : stored.Select(p => Shown(p)!), skus);
    }

    private static ShownPicture? Shown(StoredPicture? kept) => kept is null ? null : new(kept.Url, kept.Width, kept.Height);

    private static List<StoredPicture> Stored(SheetProduct wanted, IReadOnlyDictionary<string, StoredPicture> pictures) =>
        [.. wanted.Pictures.Select(url => pictures.GetValueOrDefault(url)).OfType<StoredPicture>().DistinctBy(p => p.Url)];

    private async Task ReplaceDetail(Product product, string html)
    {
        if (await db.ProductDetails.Where(d => d.ProductId == product.Id).FirstOrDefaultAsync() is { } detail) detail.Html = html;
        else db.ProductDetails.Add(ProductDetail.Of(product.Id, html));
    }

    private async Task ReplacePictures(Product product, SheetProduct wanted, IReadOnlyDictionary<string, StoredPicture> pictures)
    {
        var stored = Stored(wanted, pictures);
        // What it has is better than nothing.
        if (stored.Count == 0) return;
        await db.ProductPictures.Where(p => p.ProductId == product.Id).ExecuteDeleteAsync();
        product.CoverUrl = stored[0].Url;
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
                if (variant.Pieces is { } counted) await Restock(known, counted, now);
                continue;
            }

            var sku = Sku.Of(product, variant.Code, variant.Values, new(variant.Fen), i);
            db.Skus.Add(sku);
            db.Stock.Add(StockItem.Of(sku, variant.Pieces ?? 0));
            if (variant.Pieces is > 0 and var pieces) db.StockChanges.Add(StockChange.Of(sku.Id, pieces, "导入商品", "系统", now));
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
}
