using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Pictures;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>A product is written by hand: a draft, or on the shelf at once (PRD-01, PRD-02).</summary>
[UseCase(Runs = 2)]
public sealed class WriteProduct(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits, TimeProvider clock, AuditNote note)
{
    /// <param name="kept">The pictures as they are kept, by address.</param>
    /// <param name="request">Made by the form: pressed twice it is one product.</param>
    /// <returns>The product; the one written before when it was pressed twice.</returns>
    /// <exception cref="Refusal"><c>product.*</c>, <c>presale.*</c>, <c>variants.*</c>, <c>sku.price</c>, <c>pictures.*</c>, <c>right.*</c>, <c>shop.closes</c>, <c>shop.goods-off</c>, <c>turnover.blocked</c></exception>
    public async Task<Id<Product>> Run(ShopStaff by, ProductAbout written, NewVariants sold, IReadOnlyDictionary<string, StoredPicture> kept, bool isListed, Guid request)
    {
        by.Needs(ShopPermission.Products);
        var code = Product.CodeOf(request);
        if (await db.Products.Of(by).Where(p => p.Code == code).Select(p => (Id<Product>?)p.Id).FirstOrDefaultAsync() is { } before) return before;
        var (now, about, variants) = (clock.GetUtcNow(), written.Checked([]), sold.Checked());
        if (about.Condition is not null && variants.All is not [{ Pieces: <= 1 }]) throw CatalogRefusals.OneOfItsKind();
        about.Presale?.MustFit(now, isListed);
        await rights.MustHold(by.MerchantId, about.CategoryCode);
        await db.MustFitFreight(by, about);
        var product = Product.Draft(by.MerchantId, about.CategoryCode, code, about.Title, now);
        product.Tell(about);
        product.OptionNames = [.. variants.OptionNames];
        db.Products.Add(product);
        db.ProductDetails.Add(ProductDetail.Of(product.Id, DetailBlocks.Html(about.Detail)));
        db.ProductPictures.AddRange(ProductPictures.Of(product, about, kept));
        var skus = variants.All.Select((v, i) => Sku.Of(product, $"{code}-{i + 1}", [.. v.Values], v.Price, i)).ToList();
        db.Skus.AddRange(skus);
        db.Stock.AddRange(skus.Select((s, i) => StockItem.Of(s, variants.All[i].Pieces)));
        db.StockChanges.AddRange(skus.Select((s, i) => StockChange.Of(s.Id, variants.All[i].Pieces, "新建商品", by.ShownAs, now)).Where(c => c.Pieces > 0));
        product.PriceFrom(skus);
        if (isListed)
        {
            await db.MayListNewGoods(by.MerchantId, now);
            await deposits.MustCover(by.MerchantId, about.CategoryCode);
            product.List(skus, now);
        }

        note.Says("商品", product.Title, isListed ? "新建并上架" : "存为草稿");
        return product.Id;
    }
}

internal static class ProductPictures
{
    /// <exception cref="Refusal"><c>picture.kind</c>: one was not kept.</exception>
    public static List<ProductPicture> Of(Product product, ProductAbout about, IReadOnlyDictionary<string, StoredPicture> kept) => [.. about.Pictures.Select((url, i) =>
        kept.TryGetValue(url, out var picture) ? ProductPicture.Of(product.Id, i + 1, url, picture.Width, picture.Height, about.Title) : throw PictureRefusals.Kind())];
}
