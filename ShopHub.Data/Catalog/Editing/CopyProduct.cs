using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Editing;

/// <summary>A new product that says what another says: a draft with codes of its own and no pieces.</summary>
[UseCase(Runs = 2)]
public sealed class CopyProduct(ShopDb db, ProductContents contents, RightsAtTheShelf rights, TimeProvider clock, AuditNote note)
{
    /// <param name="request">Made by the page: pressed twice it is one copy.</param>
    /// <returns>The copy; the one made before when it was pressed twice.</returns>
    /// <exception cref="Refusal"><c>right.*</c>, <c>brand.lapsed</c>, <c>shop.closes</c>, <c>shop.goods-off</c>, <c>common.not-found</c></exception>
    public async Task<Id<Product>> Run(ShopStaff by, Id<Product> id, Guid request)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        var code = Product.CodeOf(request);
        if (await db.Products.Of(by).Where(p => p.Code == code).Select(p => (Id<Product>?)p.Id).FirstOrDefaultAsync() is { } before) return before;
        await rights.MustHold(product);
        var content = await contents.Of(product);
        var copy = Product.Draft(by.MerchantId, product.CategoryCode, code, product.Title, clock.GetUtcNow());
        copy.Tell(content.About());
        (copy.OptionNames, copy.Brand) = (product.OptionNames, product.Brand);
        db.Products.Add(copy);
        db.ProductDetails.Add(ProductDetail.Of(copy.Id, content.Html));
        db.ProductPictures.AddRange(content.Pictures.Select((p, i) => ProductPicture.Of(copy.Id, i + 1, p.Url, p.Width, p.Height, copy.Title)));
        var offered = await db.Skus.Of(by).Where(s => s.ProductId == id && s.IsActive).OrderBy(s => s.Position).ToListAsync();
        var skus = offered.Select((s, i) => Copied(copy, s, i)).ToList();
        db.Skus.AddRange(skus);
        db.Stock.AddRange(skus.Select(s => StockItem.Of(s, 0)));
        if (skus.Count > 0) copy.PriceFrom(skus);
        note.Says("商品", copy.Title, $"复制自{product.Code}");
        return copy.Id;
    }

    private static Sku Copied(Product copy, Sku of, int i)
    {
        var sku = Sku.Of(copy, $"{copy.Code}-{i + 1}", of.OptionValues, of.Price, i);
        (sku.ReferencePrice, sku.PictureUrl) = (of.ReferencePrice, of.PictureUrl);
        return sku;
    }
}
