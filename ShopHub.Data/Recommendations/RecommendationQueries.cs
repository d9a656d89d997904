using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Recommendations;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Recommendations;

/// <summary>What is shown beside products; the same for everybody (SRH-01).</summary>
[Queries]
public sealed class RecommendationQueries(ShopDb db, ShelfCache cache)
{
    /// <summary>Cards of one shelf.</summary>
    public const int Shown = 6;

    // What goes with a product changes once a night.
    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(1);

    private static readonly Prepared<Func<ShopDb, Id<Product>, IAsyncEnumerable<RelatedProducts>>> s_related = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Product> id) => db.RelatedProducts.AsNoTracking().Where(r => r.ProductId == id)));

    public Task<ProductShelves> Beside(Id<Product> id, Id<Merchant> shop) => cache.Keep((nameof(ProductShelves), id), async () =>
    {
        var related = await Of(id);
        if (related.Count == 0) return ProductShelves.Empty with { OfShop = await BestOf(shop, id) };
        var cards = await Cards(related.SelectMany(r => r.Others));
        var bought = Picked(cards, related, Relation.Bought);
        return new(bought, [.. Picked(cards, related, Relation.Seen).Except(bought)], []);
    });

    /// <summary>What is bought with these, without them.</summary>
    public async Task<IReadOnlyList<CardRow>> With(IReadOnlyCollection<Id<Product>> products)
    {
        var points = new Dictionary<Guid, int>();
        foreach (var id in products)
        {
            var others = (await Of(id)).Find(r => r.Relation is Relation.Bought)?.Others ?? [];
            for (var i = 0; i < others.Length; i++) points[others[i]] = points.GetValueOrDefault(others[i]) + Baskets.Most - i;
        }

        foreach (var id in products) points.Remove(id.Value);
        if (points.Count == 0) return [];
        var best = points.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(2 * Shown).Select(p => p.Key).ToList();
        var cards = await Cards(best);
        return [.. best.Where(cards.ContainsKey).Take(Shown).Select(id => cards[id])];
    }

    private Task<List<RelatedProducts>> Of(Id<Product> id) => cache.Keep((nameof(RelatedProducts), id), s_kept, async () => await s_related.On(db)(db, id).ToListAsync());

    private static List<CardRow> Picked(Dictionary<Guid, CardRow> cards, List<RelatedProducts> related, Relation relation) =>
        [.. (related.Find(r => r.Relation == relation)?.Others ?? []).Where(cards.ContainsKey).Take(Shown).Select(id => cards[id])];

    private async Task<Dictionary<Guid, CardRow>> Cards(IEnumerable<Guid> ids)
    {
        var wanted = ids.Distinct().Select(i => new Id<Product>(i)).ToList();
        return (await db.Cards(db.Products.Where(p => wanted.Contains(p.Id))).ToListAsync()).ToDictionary(c => c.Id.Value);
    }

    private Task<List<CardRow>> BestOf(Id<Merchant> shop, Id<Product> but) =>
        db.Cards(db.Products.Where(p => p.MerchantId == shop && p.Id != but).OrderByDescending(p => p.Sold).ThenBy(p => p.Id)).Take(Shown).ToListAsync();
}

/// <param name="OfShop">What the shop sells best, where nothing goes with the product yet.</param>
public sealed record ProductShelves(IReadOnlyList<CardRow> Bought, IReadOnlyList<CardRow> Seen, IReadOnlyList<CardRow> OfShop)
{
    public static readonly ProductShelves Empty = new([], [], []);
}
