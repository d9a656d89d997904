using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Benchmarks;

/// <summary>The largest product there may be: 500 combinations, nine main pictures and eleven in its detail page.</summary>
internal static class WideProduct
{
    private const int Colours = 20, Sizes = 25, MainPictures = 9, DetailPictures = 11;

    /// <param name="spared">Products the other measurements need as they are.</param>
    public static async Task<Id<Product>> Make(ServiceProvider services, IReadOnlyCollection<string> spared)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var keys = spared.Select(s => Id<Product>.Parse(s)).ToList();
        var product = await db.Products.Where(p => p.Status == ListingStatus.On && !keys.Contains(p.Id)).OrderBy(p => p.Id).FirstAsync();
        var (cover, detail) = (product.CoverUrl!, await db.ProductDetails.SingleAsync(d => d.ProductId == product.Id));
        await db.Skus.Where(s => s.ProductId == product.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsActive, false));
        await db.ProductPictures.Where(p => p.ProductId == product.Id).ExecuteDeleteAsync();
        product.OptionNames = ["颜色", "尺码"];
        foreach (var i in Enumerable.Range(0, Colours * Sizes))
        {
            var sku = Sku.Of(product, $"WIDE-{i}", [$"颜色{i / Sizes + 1}", $"{i % Sizes + 20}码"], product.Price, 1_000 + i);
            db.Skus.Add(sku);
            db.Stock.Add(StockItem.Of(sku, i % 7 == 0 ? 0 : 100));
        }

        db.ProductPictures.AddRange(Enumerable.Range(1, MainPictures).Select(i => ProductPicture.Of(product.Id, i, cover, 480, 480, product.Title)));
        detail.Html += DetailBlocks.Html(Enumerable.Range(0, DetailPictures).Select(_ => DetailBlock.Of(new(cover, 480, 480))));
        await db.SaveChangesAsync();
        return product.Id;
    }
}
