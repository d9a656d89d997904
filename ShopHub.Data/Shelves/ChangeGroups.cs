using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Shelves;

/// <summary>A new group, last among the tabs.</summary>
[UseCase(Runs = 3)]
public sealed class MakeGroup(ShopDb db, AuditNote note)
{
    /// <param name="rule">Null: chosen by hand.</param>
    /// <exception cref="Refusal"><c>group.*</c></exception>
    public async Task<Id<ProductGroup>> Run(ShopStaff by, string name, GroupRule? rule)
    {
        by.Needs(ShopPermission.Products);
        var made = ProductGroup.Make(by.MerchantId, name, rule, await db.ProductGroups.Of(by).ToListAsync());
        db.ProductGroups.Add(made);
        note.Says("分组", made.Name, made.IsByHand ? "新建手动分组" : "新建自动分组");
        return made.Id;
    }
}

/// <summary>Another name, rule or kind; what was chosen by hand is kept while a rule chooses.</summary>
[UseCase(Runs = 3)]
public sealed class ChangeGroup(ShopDb db, AuditNote note)
{
    /// <param name="seen">The revision that was opened.</param>
    /// <exception cref="Refusal"><c>group.*</c>, <c>common.changed-by-others</c></exception>
    public async Task Run(ShopStaff by, Id<ProductGroup> id, string name, GroupRule? rule, bool isTab, int seen)
    {
        by.Needs(ShopPermission.Products);
        var all = await db.ProductGroups.Of(by).ToListAsync();
        var group = all.Find(g => g.Id == id) ?? throw CommonRefusals.NotFound();
        group.Change(name, rule, isTab, seen, all);
        note.Says("分组", group.Name, "修改分组");
    }
}

/// <summary>The group is gone; its products stay on the shelf.</summary>
[UseCase]
public sealed class DropGroup(ShopDb db, AuditNote note)
{
    public async Task Run(ShopStaff by, Id<ProductGroup> id)
    {
        by.Needs(ShopPermission.Products);
        var group = await db.ProductGroups.Of(by).Where(g => g.Id == id).Found();
        db.ProductGroups.Remove(group);
        note.Says("分组", group.Name, "删除分组，商品不受影响");
    }
}

/// <summary>A group to another place among the tabs.</summary>
[UseCase(Unlogged = true)]
public sealed class MoveGroup(ShopDb db)
{
    /// <param name="to">From 0.</param>
    public async Task Run(ShopStaff by, Id<ProductGroup> id, int to)
    {
        by.Needs(ShopPermission.Products);
        var all = await db.ProductGroups.Of(by).OrderBy(g => g.Position).ThenBy(g => g.Id).ToListAsync();
        foreach (var (group, i) in Sequence.Moved(all, g => g.Id == id, to).Select((g, i) => (g, i))) group.Position = i + 1;
    }
}
