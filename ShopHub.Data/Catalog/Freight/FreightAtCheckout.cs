using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Freight;

/// <summary>What freight a checkout costs, by the templates as they were read.</summary>
/// <param name="Province">Where it goes; null while that is not known.</param>
public sealed record FreightAtCheckout(IReadOnlyDictionary<Id<FreightTemplate>, FreightTemplate> Templates, string? Province)
{
    private static readonly FreightAtCheckout s_fixed = new(new Dictionary<Id<FreightTemplate>, FreightTemplate>(), null);

    /// <summary>Most shops need no template: then nothing is read.</summary>
    internal static async Task<FreightAtCheckout> Read(ShopDb db, IEnumerable<Product> products, Func<Task<string?>> province)
    {
        var wanted = products.Where(p => p.FreightTemplateId is not null).Select(p => p.FreightTemplateId!.Value).Distinct().ToList();
        if (wanted.Count == 0) return s_fixed;
        return new(await db.FreightTemplates.AsNoTracking().Where(t => wanted.Contains(t.Id)).ToDictionaryAsync(t => t.Id), await province());
    }

    /// <summary>One parcel a shop.</summary>
    public Money Of(IEnumerable<(Product Product, int Pieces, Money Amount)> lines)
    {
        var parts = new List<FreightPart>();
        foreach (var group in lines.GroupBy(l => l.Product.FreightTemplateId))
        {
            if (TemplateOf(group.Key) is not { } template) parts.AddRange(group.Select(l => new FreightPart(l.Product.Freight, Money.Zero)));
            else parts.Add(template.Of(Province, group.Select(l => (l.Product, l.Pieces)), group.Sum(l => l.Amount)));
        }

        return FreightPart.Together(parts);
    }

    /// <summary>Null when it is sent there, or nobody knows yet where.</summary>
    public string? NotSentTo(Product product) => Province is { } to && TemplateOf(product.FreightTemplateId)?.DeliversTo(to) is false ? to : null;

    /// <summary>False when a template was written anew meanwhile.</summary>
    internal async Task<bool> Stands(ShopDb db)
    {
        if (Templates.Count == 0) return true;
        var ids = Templates.Keys.ToList();
        var now = await db.FreightTemplates.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Revision }).ToListAsync();
        return now.Count == ids.Count && now.TrueForAll(t => Templates[t.Id].Revision == t.Revision);
    }

    private FreightTemplate? TemplateOf(Id<FreightTemplate>? id) => id is { } wanted ? Templates.GetValueOrDefault(wanted) : null;
}
