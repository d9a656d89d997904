using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Freight;

/// <param name="Products">That use it.</param>
public sealed record FreightRow(FreightTemplate Template, int Products);

/// <summary>A shop's freight templates.</summary>
[Queries]
public sealed class FreightQueries(ShopDb db)
{
    public async Task<List<FreightRow>> All(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var templates = await db.FreightTemplates.Of(me).OrderBy(t => t.Name).ToListAsync();
        var used = await db.Products.Of(me).Where(p => p.FreightTemplateId != null).GroupBy(p => p.FreightTemplateId!.Value)
            .Select(g => new { Template = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Template, g => g.Count);
        return [.. templates.Select(t => new FreightRow(t, used.GetValueOrDefault(t.Id)))];
    }
}

internal static class FreightOfProducts
{
    /// <exception cref="Refusal"><c>common.not-found</c>: another shop's; <c>freight.needs-weight</c>, <c>freight.needs-volume</c></exception>
    public static async Task MustFitFreight(this ShopDb db, ShopStaff by, ProductAbout about)
    {
        if (about.FreightTemplateId is not { } id) return;
        var way = await db.FreightTemplates.Of(by).Where(t => t.Id == id).Select(t => (FreightBy?)t.By).FirstOrDefaultAsync() ?? throw CommonRefusals.NotFound();
        if ((way is FreightBy.Weight && about.Grams == 0) || (way is FreightBy.Volume && about.CubicCm == 0)) throw FreightRefusals.NeedsMeasure(way);
    }
}
