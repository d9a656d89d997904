using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Insurance;
using ShopHub.Data.Questions;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>One product with all a shopper wants to know. Kept for a second, because everybody looks at the same few.</summary>
[Queries]
public sealed class ProductPageQueries(ShopDb db, InsuranceBook insurance, ShelfCache cache)
{
    private static readonly Prepared<Func<ShopDb, Id<Product>, Task<ProductRow?>>> s_row = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Product> id) => (
            from product in db.Products
            where product.Id == id && product.Status != ListingStatus.Draft
            join shop in db.Merchants on product.MerchantId equals shop.Id
            from detail in db.ProductDetails.Where(d => d.ProductId == product.Id).DefaultIfEmpty()
            select new ProductRow
            {
                Id = product.Id, Title = product.Title, Subtitle = product.Subtitle, Status = product.Status,
                CategoryCode = product.CategoryCode, Price = product.Price, Freight = product.Freight, FreightTemplateId = product.FreightTemplateId, Grams = product.Grams, CubicCm = product.CubicCm, Sold = product.Sold,
                ReviewCount = product.ReviewCount, QuestionCount = product.QuestionCount, StarSum = product.StarSum, CoverUrl = product.CoverUrl,
                OptionNames = product.OptionNames, Promises = product.Promises, Condition = product.Condition, Attributes = product.Attributes, Presale = product.Presale, Limit = new(product.LimitPer, product.LimitPieces), ShopId = shop.Id, ShopCode = shop.Code,
                ShopName = shop.ShopName, ShopLogoUrl = shop.LogoUrl, ShopCity = shop.City, ShopStatus = shop.Status,
                BadgeUntil = shop.BadgeUntil, ShopBrand = shop.BrandBadge, BrandUntil = shop.BrandUntil, DetailHtml = detail == null ? "" : detail.Html,
                ShopTheme = db.Designs.Where(d => d.MerchantId == shop.Id).Select(d => d.LiveTheme).FirstOrDefault(),
            }).FirstOrDefault()));

    private static readonly Prepared<Func<ShopDb, Id<Product>, IAsyncEnumerable<SkuRow>>> s_skus = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Product> id) =>
            from sku in db.Skus
            where sku.ProductId == id && sku.IsActive
            join stock in db.Stock on sku.Id equals stock.SkuId
            orderby sku.Position
            select new SkuRow
            {
                Id = sku.Id, Code = sku.Code, Options = sku.OptionValues, Price = sku.Price, ReferencePrice = sku.ReferencePrice,
                PictureUrl = sku.PictureUrl, Available = stock.OnHand - stock.Held,
            }));

    private static readonly Prepared<Func<ShopDb, Id<Product>, IAsyncEnumerable<PictureRow>>> s_pictures = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Product> id) =>
            db.ProductPictures.Where(p => p.ProductId == id).OrderBy(p => p.Position).Select(p => new PictureRow(p.Url, p.Width, p.Height, p.Alt))));

    /// <summary>Null when there is no such product, or it was never listed.</summary>
    public Task<ProductRow?> Of(Id<Product> id) => cache.Keep((nameof(ProductRow), id), () => Read(id));

    /// <summary>One review that everybody may read; null when it is not there.</summary>
    public async Task<ReportedReview?> Review(Id<Review> id)
    {
        var product = await db.Reviews.Where(r => r.Id == id).Select(r => (Id<Product>?)r.ProductId).FirstOrDefaultAsync();
        return product is { } of ? new(of, await db.Reviews.Where(r => r.Id == id).Select(ReviewRow.Of).SingleAsync()) : null;
    }

    private async Task<ProductRow?> Read(Id<Product> id)
    {
        var row = await s_row.On(db)(db, id);
        if (row is null) return null;
        // Cleaned when it was written; cleaned again, whoever wrote it into the row.
        row = row with { DetailHtml = DetailHtml.Safe(row.DetailHtml) };
        if ((await insurance.Promised(row.ShopId)).Contains(row.CategoryCode)) row = row with { Promises = row.Promises | Promises.FreightInsurance };
        row.Skus = await s_skus.On(db)(db, id).ToListAsync();
        row.Pictures = await s_pictures.On(db)(db, id).ToListAsync();
        if (row.FreightTemplateId is { } template) row.Template = await db.FreightTemplates.FirstOrDefaultAsync(t => t.Id == template);
        if (row.ReviewCount > 0) row.Reviews = await db.Reviews.Where(r => r.ProductId == id).OrderByDescending(r => r.WrittenAt).Take(2).Select(ReviewRow.Of).ToListAsync();
        if (row.QuestionCount > 0) row.Questions = await db.QuestionsOf(id, 0, 2);
        return row;
    }
}

/// <summary>A review beside the goods it is about.</summary>
public sealed record ReportedReview(Id<Product> ProductId, ReviewRow Row);
