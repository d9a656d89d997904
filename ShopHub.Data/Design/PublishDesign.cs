using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Design;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Design;

/// <summary>Shoppers see the draft from now on.</summary>
[UseCase]
public sealed class PublishDesign(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <param name="seen">The draft's revision that was looked at.</param>
    /// <returns>The version's number.</returns>
    /// <exception cref="Refusal"><c>design.empty</c>, <c>common.changed-by-others</c></exception>
    public async Task<int> Run(ShopStaff by, int seen)
    {
        by.Needs(ShopPermission.Products);
        var version = (await db.Designs.Of(by).Found()).Publish(seen, by, clock.GetUtcNow());
        db.DesignVersions.Add(version);
        note.Says("店铺装修", $"第{version.Number}版", "发布");
        return version.Number;
    }
}

/// <summary>The draft as it is now becomes what shoppers see at an instant; a plan before it is replaced.</summary>
[UseCase]
public sealed class PlanDesign(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>design.plan-time</c>, <c>design.empty</c>, <c>common.changed-by-others</c></exception>
    public async Task Run(ShopStaff by, int seen, DateTimeOffset at)
    {
        by.Needs(ShopPermission.Products);
        (await db.Designs.Of(by).Found()).Plan(seen, at, by, clock.GetUtcNow());
        note.Says("店铺装修", "定时发布", $"{ShopCalendar.Local(at):M月d日 HH:mm}");
    }
}

/// <summary>What was planned does not happen.</summary>
[UseCase]
public sealed class DropDesignPlan(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>design.nothing-planned</c></exception>
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.Products);
        (await db.Designs.Of(by).Found()).DropPlan();
        note.Says("店铺装修", "定时发布", "取消");
    }
}

/// <summary>Shoppers see an earlier version again.</summary>
[UseCase]
public sealed class GoBackToVersion(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <returns>The number it has now.</returns>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<int> Run(ShopStaff by, int version)
    {
        by.Needs(ShopPermission.Products);
        var old = await db.DesignVersions.Of(by).Where(v => v.Number == version).Found();
        var again = (await db.Designs.Of(by).Found()).GoBackTo(old, by, clock.GetUtcNow());
        db.DesignVersions.Add(again);
        note.Says("店铺装修", $"第{again.Number}版", again.How);
        return again.Number;
    }
}

/// <summary>The shop's page is as every shop has it.</summary>
[UseCase]
public sealed class TakeDownDesign(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>design.not-published</c></exception>
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.Products);
        (await db.Designs.Of(by).Found()).TakeDown();
        note.Says("店铺装修", "默认样式", "停用装修");
    }
}

/// <summary>What was planned for now. Run twice it finds nothing, run late it finds everything.</summary>
[UseCase]
public sealed class PublishDueDesigns(ShopDb db, TimeProvider clock)
{
    /// <returns>How many.</returns>
    public async Task<int> Run(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        var due = await db.Designs.Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).Take(most).ToListAsync();
        var versions = due.Select(d => d.PublishDue(now)).OfType<DesignVersion>().ToList();
        db.DesignVersions.AddRange(versions);
        return versions.Count;
    }
}
