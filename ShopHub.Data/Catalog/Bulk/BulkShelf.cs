using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Bulk;

/// <summary>One product of a change of many: as it is, as it would be, or why it is left alone.</summary>
internal sealed record BulkGood(Product Product, List<Sku> Skus, ProductContent Before, ProductContent After, Refusal? No);

/// <summary>
/// Many products at once, by a few questions instead of some for each. What is asked again and again (a category's right, its
/// deposit, a mark) is asked once.
/// </summary>
public sealed class BulkShelf(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits)
{
    private const int Batch = 200;

    private readonly Dictionary<string, Refusal?> _answers = [];

    /// <summary>In the order of the list; a stranger's are not among them.</summary>
    internal async Task<List<BulkGood>> Plan(ShopStaff by, IReadOnlyCollection<Id<Product>> ids, BulkChange change, DateTimeOffset now)
    {
        var planned = new List<BulkGood>();
        foreach (var good in await Load(by, ids)) planned.Add(await Planned(by, good, change, now));
        return planned;
    }

    /// <summary>With their content.</summary>
    internal async Task<List<BulkGood>> Load(ShopStaff by, IReadOnlyCollection<Id<Product>> ids)
    {
        var loaded = new List<BulkGood>();
        foreach (var some in ids.Chunk(Batch))
        {
            var products = await db.Products.Of(by).Where(p => some.Contains(p.Id)).ToListAsync();
            var skus = (await db.Skus.Of(by).Where(s => some.Contains(s.ProductId)).ToListAsync()).ToLookup(s => s.ProductId);
            var details = await db.ProductDetails.Where(d => some.Contains(d.ProductId)).Select(d => new { d.ProductId, d.Html }).ToDictionaryAsync(d => d.ProductId, d => d.Html);
            var pictures = (await db.ProductPictures.Where(p => some.Contains(p.ProductId)).OrderBy(p => p.Position).Select(p => new { p.ProductId, Shown = new ShownPicture(p.Url, p.Width, p.Height) }).ToListAsync())
                .ToLookup(p => p.ProductId, p => p.Shown);
            foreach (var product in products.OrderByDescending(p => p.Sold).ThenBy(p => p.Id))
            {
                var content = ProductContent.Of(product, details.GetValueOrDefault(product.Id, ""), pictures[product.Id], skus[product.Id]);
                loaded.Add(new(product, [.. skus[product.Id]], content, content, null));
            }
        }

        return loaded;
    }

    /// <summary>What was planned happens; nothing of it is asked again.</summary>
    internal static void Put(BulkGood good, BulkChange change, DateTimeOffset now)
    {
        if (change.Kind is BulkKind.List) good.Product.List(good.Skus, now);
        else if (change.Kind is BulkKind.TakeOff) good.Product.TakeOff();
        else Write(good.Product, good.Skus, good.After);
    }

    /// <summary>The other way round.</summary>
    internal static void PutBack(BulkGood good, BulkChange change, DateTimeOffset now)
    {
        if (change.Kind is BulkKind.List) good.Product.TakeOff();
        else if (change.Kind is BulkKind.TakeOff) good.Product.List(good.Skus, now);
        else Write(good.Product, good.Skus, good.After);
    }

    /// <summary>Whether this may be said and sold now; the answer for one category or mark is asked for once.</summary>
    internal async Task<Refusal?> MayBe(ShopStaff by, Product product, ProductContent content, bool isListed, DateTimeOffset now)
    {
        if (Condition.IsAskedFor(content.CategoryCode) && content.Condition is null) return CatalogRefusals.NoGrade();
        if (await Asked($"right {content.CategoryCode}", () => rights.MustHold(by.MerchantId, content.CategoryCode)) is { } noRight) return noRight;
        if (product.Brand is { } mark && await Asked($"mark {product.CategoryCode} {mark}", () => rights.MustHold(product)) is { } noMark) return noMark;
        if (isListed && product.Status is ListingStatus.Draft && await Asked("new goods", () => db.MayListNewGoods(by.MerchantId, now)) is { } noGoods) return noGoods;
        if ((isListed || (product.IsOn && content.CategoryCode != product.CategoryCode)) && await Asked($"deposit {content.CategoryCode}", () => deposits.MustCover(by.MerchantId, content.CategoryCode)) is { } noDeposit) return noDeposit;
        if (content.FreightTemplateId is not { } template || template == product.FreightTemplateId) return null;
        var measured = $"{content.Grams > 0} {content.CubicCm > 0}";
        return await Asked($"freight {template} {measured}", () => db.MustFitFreight(by, content.About()));
    }

    private async Task<BulkGood> Planned(ShopStaff by, BulkGood good, BulkChange change, DateTimeOffset now)
    {
        var (product, lists) = (good.Product, change.Kind is BulkKind.List);
        if (change.Kind is BulkKind.TakeOff) return product.IsOn ? good : good with { No = BulkRefusals.NotOn() };
        if (lists && !ListingLifecycle.Table.Allows(product.Status, ListingStatus.On)) return good with { No = BulkRefusals.NotToList() };
        if (lists && good.Skus.All(s => !s.IsActive)) return good with { No = CatalogRefusals.NoSku() };
        try
        {
            var after = change.On(good.Before);
            return good with { After = after, No = await MayBe(by, product, after, lists, now) };
        }
        catch (Refusal no)
        {
            return good with { No = no };
        }
    }

    private static void Write(Product product, List<Sku> skus, ProductContent content)
    {
        product.Tell(content.About());
        var prices = content.Skus.ToDictionary(s => s.Id, s => s.Price);
        foreach (var sku in skus.Where(s => prices.ContainsKey(s.Id))) sku.Reprice(prices[sku.Id]);
        if (skus.Exists(s => s.IsActive)) product.PriceFrom(skus);
    }

    private async Task<Refusal?> Asked(string question, Func<Task> ask)
    {
        if (_answers.TryGetValue(question, out var known)) return known;
        try
        {
            await ask();
            return _answers[question] = null;
        }
        catch (Refusal no)
        {
            return _answers[question] = no;
        }
    }
}
