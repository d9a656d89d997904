using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Following;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Following;

/// <summary>Tells who waits for a price or for goods, once each: the notice and the mark are one transaction.</summary>
[UseCase]
public sealed class TellWatchers(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were told.</returns>
    public async Task<int> Run(Clockwork by, int most)
    {
        var fallen = await Fallen(most);
        var back = await Back(most - fallen.Count);
        var now = clock.GetUtcNow();
        foreach (var (watch, title, words) in fallen.Select(f => (f.Watch, $"降价了：{f.Title}", $"现在{f.Price}，比您设置提醒时便宜{f.Watch.Price - f.Price}。"))
            .Concat(back.Select(b => (b.Watch, $"到货了：{b.Title}", $"{string.Join(" / ", b.Options)} 有货了，{b.Price}。".TrimStart()))))
        {
            watch.Tell(now);
            db.Notices.Add(Notice.To(watch.CustomerId.Value, title, words, $"/p/{watch.ProductId}", now));
        }

        return fallen.Count + back.Count;
    }

    private Task<List<Told>> Fallen(int most) => (
        from watch in db.Watches
        where watch.ToldAt == null && watch.Kind == WatchKind.Price
        join product in db.Products on watch.ProductId equals product.Id
        join shop in db.Merchants on product.MerchantId equals shop.Id
        where product.Status == ListingStatus.On && shop.Status == ShopStatus.Open && product.Price.Fen < watch.Price.Fen
        orderby watch.Id
        select new Told(watch, product.Title, product.Price, product.OptionNames)).Take(most).ToListAsync();

    private Task<List<Told>> Back(int most) => (
        from watch in db.Watches
        where watch.ToldAt == null && watch.Kind == WatchKind.Stock
        join sku in db.Skus on watch.SkuId equals sku.Id
        join stock in db.Stock on sku.Id equals stock.SkuId
        join product in db.Products on watch.ProductId equals product.Id
        join shop in db.Merchants on product.MerchantId equals shop.Id
        where sku.IsActive && stock.OnHand - stock.Held > 0 && product.Status == ListingStatus.On && shop.Status == ShopStatus.Open
        orderby watch.Id
        select new Told(watch, product.Title, sku.Price, sku.OptionValues)).Take(most).ToListAsync();

    private sealed record Told(Watch Watch, string Title, Money Price, string[] Options);
}
