using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Editing;

/// <summary>A product's content as it stands in its rows, put there, and kept as versions.</summary>
public sealed class ProductContents(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits)
{
    internal async Task<ProductContent> Of(Product product)
    {
        var html = await db.ProductDetails.Where(d => d.ProductId == product.Id).Select(d => d.Html).FirstOrDefaultAsync() ?? "";
        var pictures = await db.ProductPictures.Where(p => p.ProductId == product.Id).OrderBy(p => p.Position).Select(p => new ShownPicture(p.Url, p.Width, p.Height)).ToListAsync();
        return ProductContent.Of(product, html, pictures, await db.Skus.Where(s => s.ProductId == product.Id).ToListAsync());
    }

    /// <summary>The product is from now on what the content says; a combination the content does not know is not sold any more.</summary>
    /// <param name="content">Checked.</param>
    /// <exception cref="Refusal"><c>right.*</c>, <c>brand.lapsed</c>, <c>freight.*</c>, <c>deposit.short</c>, <c>product.one-of-its-kind</c>, <c>shop.closes</c>, <c>shop.goods-off</c></exception>
    internal async Task Put(ShopStaff by, Product product, ProductContent content)
    {
        var about = content.About();
        await rights.MustHold(by.MerchantId, about.CategoryCode);
        await db.MustFitFreight(by, about);
        if (product.IsOn && product.CategoryCode != about.CategoryCode) await deposits.MustCover(by.MerchantId, about.CategoryCode);
        // Before anything is changed: on the shelf it also keeps its mark.
        if (product.IsOn) await rights.MustHold(product);
        if (about.Condition is not null && await db.Stock.AnyAsync(s => s.OnHand > 1 && db.Skus.Any(k => k.Id == s.SkuId && k.ProductId == product.Id))) throw CatalogRefusals.OneOfItsKind();
        product.Tell(about);
        product.OptionNames = [.. content.OptionNames];
        await PutDetail(product, content.Html);
        await PutPictures(product, content.Pictures);
        product.PriceFrom(await PutSkus(product, content));
    }

    /// <summary>Keeps what shoppers see from now on; of a product without versions, what they saw before comes first. Nothing is kept of a product that was never listed.</summary>
    /// <returns>The number of the version; zero when nothing was to be kept.</returns>
    internal async Task<int> Keep(Product product, ProductContent before, ProductContent after, VersionNote note)
    {
        var last = await db.ProductVersions.Where(v => v.ProductId == product.Id).MaxAsync(v => (int?)v.Number) ?? 0;
        return Keep(product, before, after, note, last);
    }

    internal async Task KeepAll(IEnumerable<(Product Product, ProductContent Before, ProductContent After)> goods, VersionNote note)
    {
        foreach (var some in goods.Chunk(200))
        {
            var ids = some.Select(g => g.Product.Id).ToArray();
            var last = await db.ProductVersions.Where(v => ids.Contains(v.ProductId)).GroupBy(v => v.ProductId).Select(g => new { g.Key, Number = g.Max(v => v.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number);
            foreach (var (product, before, after) in some) Keep(product, before, after, note, last.GetValueOrDefault(product.Id));
        }
    }

    private int Keep(Product product, ProductContent before, ProductContent after, VersionNote note, int last)
    {
        if (product.ListedAt is not { } listed || ContentDiff.Of(before, after) is not { Count: > 0 } changes) return 0;
        if (last == 0) db.ProductVersions.Add(ProductVersion.Of(product, ++last, before, new("上架", "上架时的内容", "", listed)));
        db.ProductVersions.Add(ProductVersion.Of(product, last + 1, after, note with { What = ContentDiff.Summary(changes) }));
        return last + 1;
    }

    private async Task PutDetail(Product product, string html)
    {
        if (await db.ProductDetails.FirstOrDefaultAsync(d => d.ProductId == product.Id) is { } detail) detail.Html = html;
        else db.ProductDetails.Add(ProductDetail.Of(product.Id, html));
    }

    private async Task PutPictures(Product product, IReadOnlyList<ShownPicture> pictures)
    {
        var there = await db.ProductPictures.Where(p => p.ProductId == product.Id).OrderBy(p => p.Position).ToListAsync();
        if (there.Select(p => p.Url).SequenceEqual(pictures.Select(p => p.Url))) return;
        db.ProductPictures.RemoveRange(there);
        db.ProductPictures.AddRange(pictures.Select((p, i) => ProductPicture.Of(product.Id, i + 1, p.Url, p.Width, p.Height, product.Title)));
    }

    private async Task<List<Sku>> PutSkus(Product product, ProductContent content)
    {
        var skus = await db.Skus.Where(s => s.ProductId == product.Id).ToListAsync();
        var known = skus.ToDictionary(s => s.Id);
        foreach (var wanted in content.Skus)
        {
            if (known.Remove(wanted.Id, out var sku))
            {
                sku.Reprice(wanted.Price);
                if (!sku.OptionValues.SequenceEqual(wanted.Values)) sku.OptionValues = [.. wanted.Values];
                sku.IsActive = wanted.IsActive;
                continue;
            }

            var added = Sku.Of(product, wanted.Code, [.. wanted.Values], wanted.Price, skus.Max(s => s.Position) + 1, wanted.Id);
            added.IsActive = wanted.IsActive;
            skus.Add(added);
            db.Skus.Add(added);
            db.Stock.Add(StockItem.Of(added, 0));
        }

        foreach (var gone in known.Values) gone.IsActive = false;
        return skus;
    }
}
