using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Freight;

/// <summary>A freight template is made (PRD-07).</summary>
[UseCase]
public sealed class MakeFreightTemplate(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>freight.*</c></exception>
    public async Task<Id<FreightTemplate>> Run(ShopStaff by, FreightTable table)
    {
        by.Needs(ShopPermission.Products);
        var template = FreightTemplate.Write(by, table.Checked(Provinces.All));
        var names = await db.FreightTemplates.Of(by).Select(t => t.Name).ToListAsync();
        if (names.Count >= FreightTemplate.MostPerShop) throw FreightRefusals.TooMany();
        if (names.Contains(template.Name)) throw FreightRefusals.NameTaken();
        db.FreightTemplates.Add(template);
        note.Says("运费模板", template.Name, "新建");
        return template.Id;
    }
}

/// <summary>A template is written anew: what is ordered from now on costs so.</summary>
[UseCase]
public sealed class ChangeFreightTemplate(ShopDb db, AuditNote note)
{
    /// <param name="seen">The revision that was opened.</param>
    /// <exception cref="Refusal"><c>freight.*</c>, <c>common.not-found</c>, <c>common.changed-by-others</c></exception>
    public async Task Run(ShopStaff by, Id<FreightTemplate> id, FreightTable table, int seen)
    {
        by.Needs(ShopPermission.Products);
        var template = await db.FreightTemplates.Of(by).Where(t => t.Id == id).Found();
        var written = table.Checked(Provinces.All);
        if (template.Revision != seen) throw CommonRefusals.ChangedByOthers();
        if (await db.FreightTemplates.Of(by).AnyAsync(t => t.Id != id && t.Name == written.Name)) throw FreightRefusals.NameTaken();
        var unmeasured = await db.Products.Of(by).CountAsync(p => p.FreightTemplateId == id
            && ((written.By == FreightBy.Weight && p.Grams == 0) || (written.By == FreightBy.Volume && p.CubicCm == 0)));
        if (unmeasured > 0) throw FreightRefusals.Unmeasured(unmeasured, written.By);
        template.Rewrite(written);
        note.Says("运费模板", template.Name, "修改");
    }
}

/// <summary>A template that no product uses is removed.</summary>
[UseCase]
public sealed class RemoveFreightTemplate(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>freight.in-use</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<FreightTemplate> id)
    {
        by.Needs(ShopPermission.Products);
        var template = await db.FreightTemplates.Of(by).Where(t => t.Id == id).Found();
        var used = await db.Products.Of(by).CountAsync(p => p.FreightTemplateId == id);
        if (used > 0) throw FreightRefusals.InUse(used);
        db.FreightTemplates.Remove(template);
        note.Says("运费模板", template.Name, "删除");
    }
}
