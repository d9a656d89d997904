using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Recommendations;

namespace ShopHub.Data.Recommendations;

/// <summary>What goes with some products is written down.</summary>
[UseCase(Runs = 2)]
public sealed class KeepRelated(ShopDb db)
{
    public async Task Run(Clockwork by, Relation relation, IReadOnlyList<Related> some)
    {
        var products = some.Select(r => r.Product).ToList();
        var rows = await db.RelatedProducts.Where(r => r.Relation == relation && products.Contains(r.ProductId)).ToDictionaryAsync(r => r.ProductId);
        foreach (var related in some)
        {
            var row = rows.GetValueOrDefault(related.Product);
            if (related.Others.Count == 0 && row is not null) db.RelatedProducts.Remove(row);
            else if (related.Others.Count > 0 && row is null) db.RelatedProducts.Add(RelatedProducts.Of(relation, related));
            else row?.Become(related.Others);
        }
    }
}
