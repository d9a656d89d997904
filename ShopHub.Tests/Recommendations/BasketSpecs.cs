using ShopHub.Domain.Catalog;
using ShopHub.Domain.Recommendations;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Recommendations;

/// <summary>Products go together by the share of shoppers they have in common.</summary>
public sealed class BasketSpecs
{
    private static readonly Id<Product> s_tea = Id<Product>.New(), s_cup = Id<Product>.New(), s_bag = Id<Product>.New(), s_pot = Id<Product>.New();

    [Fact]
    public void Two_shoppers_are_too_few()
    {
        Assert.Empty(Of([s_tea, s_cup], [s_cup, s_tea]));
        Assert.Equal([s_cup], Of([s_tea, s_cup], [s_cup, s_tea], [s_tea, s_cup])[s_tea]);
    }

    [Fact]
    public void What_everybody_buys_does_not_go_before_what_belongs_together()
    {
        var baskets = Enumerable.Repeat<Id<Product>[]>([s_bag], 40)
            .Concat(Enumerable.Repeat<Id<Product>[]>([s_tea, s_pot, s_bag], 4)).Concat(Enumerable.Repeat<Id<Product>[]>([s_tea, s_bag], 2)).ToArray();

        Assert.Equal([s_pot, s_bag], Of(baskets)[s_tea]);
    }

    [Fact]
    public void The_same_thing_bought_twice_counts_once_and_only_the_latest_fifty_count()
    {
        Assert.Empty(Of([s_tea, s_tea, s_cup, s_cup], [s_tea, s_cup]));
        Id<Product>[] dealer = [.. Enumerable.Range(0, 50).Select(_ => Id<Product>.New()), s_tea];
        Assert.DoesNotContain(s_tea, Of(dealer, dealer, dealer).Keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counted_pair_by_pair_it_is_the_same_in_any_order(int seed)
    {
        var chance = new Random(seed);
        var products = Enumerable.Range(0, 40).Select(_ => Id<Product>.New()).ToArray();
        var baskets = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, chance.Next(1, 8)).Select(_ => products[chance.Next(40)]).Distinct().ToArray()).ToArray();

        var counted = Of(baskets);
        chance.Shuffle(baskets);
        var again = Of(baskets);

        Assert.NotEmpty(counted);
        foreach (var product in products)
        {
            var expected = products.Where(o => o != product).Select(o => (Other: o, Both: baskets.Count(b => b.Contains(product) && b.Contains(o)), All: baskets.Count(b => b.Contains(o))))
                .Where(o => o.Both >= Baskets.Least).OrderByDescending(o => (double)o.Both * o.Both / o.All).ThenByDescending(o => o.Both).ThenBy(o => o.Other)
                .Take(Baskets.Most).Select(o => o.Other).ToList();
            Assert.Equal(expected, counted.GetValueOrDefault(product, []));
            Assert.Equal(expected, again.GetValueOrDefault(product, []));
        }
    }

    private static Dictionary<Id<Product>, IReadOnlyList<Id<Product>>> Of(params Id<Product>[][] shoppers)
    {
        var baskets = new Baskets();
        foreach (var one in shoppers) baskets.Add(one);
        return baskets.Related().ToDictionary(r => r.Product, r => r.Others);
    }
}
