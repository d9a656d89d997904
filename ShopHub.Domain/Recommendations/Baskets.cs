using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Recommendations;

/// <summary>
/// Which products the same shoppers chose. Two products go together by the share of shoppers they have in common, so that what
/// everybody buys does not go with everything. Source: features.md B11; the numbers are our own.
/// </summary>
public sealed class Baskets
{
    /// <summary>Shoppers two products must have in common: nobody's own basket can be read from it (PIP-01).</summary>
    public const int Least = 3;

    /// <summary>Products that are kept beside one.</summary>
    public const int Most = 12;

    /// <summary>Products of one shopper that count, latest first: who buys everything says little.</summary>
    public const int Widest = 50;

    private readonly Dictionary<Id<Product>, int> _numbers = [];
    private readonly List<Id<Product>> _products = [];
    private readonly List<int[]> _baskets = [];
    private readonly List<List<int>> _chosenIn = [];

    /// <param name="products">What one shopper chose, latest first.</param>
    public void Add(IEnumerable<Id<Product>> products)
    {
        int[] basket = [.. products.Distinct().Take(Widest).Select(NumberOf)];
        if (basket.Length == 0) return;
        foreach (var product in basket) _chosenIn[product].Add(_baskets.Count);
        _baskets.Add(basket);
    }

    /// <summary>Every product with others beside it; the same baskets in any order give the same.</summary>
    public IEnumerable<Related> Related()
    {
        var together = new int[_products.Count];
        var met = new List<int>();
        for (var product = 0; product < _products.Count; product++)
        {
            foreach (var other in _chosenIn[product].SelectMany(b => _baskets[b]))
                if (other != product && together[other]++ == 0) met.Add(other);
            var others = met.Where(o => together[o] >= Least).OrderByDescending(o => Closeness(together[o], o))
                .ThenByDescending(o => together[o]).ThenBy(o => _products[o]).Take(Most).Select(o => _products[o]).ToList();
            foreach (var other in met) together[other] = 0;
            met.Clear();
            if (others.Count > 0) yield return new(_products[product], others);
        }
    }

    // The cosine of the two, squared, without the part that is the same for all others of one product.
    private double Closeness(int together, int other) => (double)together * together / _chosenIn[other].Count;

    private int NumberOf(Id<Product> product)
    {
        if (_numbers.TryGetValue(product, out var number)) return number;
        _numbers.Add(product, number = _products.Count);
        _products.Add(product);
        _chosenIn.Add([]);
        return number;
    }
}
