using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Recommendations;

/// <summary>What the same shoppers did with two products.</summary>
public enum Relation { Bought = 1, Seen = 2 }

/// <summary>The products that go with one (推荐), best first; computed by a job.</summary>
public sealed class RelatedProducts
{
    private RelatedProducts() { }

    public required Id<Product> ProductId { get; init; }

    public required Relation Relation { get; init; }

    public Guid[] Others { get; private set; } = [];

    public static RelatedProducts Of(Relation relation, Related related)
    {
        var made = new RelatedProducts { ProductId = related.Product, Relation = relation };
        made.Become(related.Others);
        return made;
    }

    public void Become(IReadOnlyList<Id<Product>> others)
    {
        Guid[] now = [.. others.Select(o => o.Value)];
        if (!now.SequenceEqual(Others)) Others = now;
    }
}

/// <param name="Others">None: nothing goes with it any more.</param>
public sealed record Related(Id<Product> Product, IReadOnlyList<Id<Product>> Others);
