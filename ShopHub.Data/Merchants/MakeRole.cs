using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>A shop gives a set of rights a name.</summary>
[UseCase(Runs = 3)]
public sealed class MakeRole(ShopDb db)
{
    /// <exception cref="Refusal"><c>role.name</c>, <c>role.name-taken</c>, <c>role.too-many</c>, <c>staff.no-rights</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public async Task<Id<ShopRole>> Run(ShopStaff by, string name, ShopPermission permissions)
    {
        var role = ShopRole.Make(name, permissions, await db.Boss(by));
        await db.MustBeFree(by, role);
        if (await db.ShopRoles.Of(by).CountAsync() >= ShopRole.MostOfAShop) throw MerchantRefusals.TooManyRoles(ShopRole.MostOfAShop);
        db.ShopRoles.Add(role);
        return role.Id;
    }
}

/// <summary>A role means something else from now on, for everybody who works under it; their open pages follow within seconds.</summary>
[UseCase(Runs = 3)]
public sealed class ChangeRole(ShopDb db, AuditNote note)
{
    /// <returns>How many work under it.</returns>
    /// <exception cref="Refusal"><c>role.name</c>, <c>role.name-taken</c>, <c>staff.own-rights</c>, <c>staff.no-rights</c>, <c>staff.beyond-own</c>,
    /// <c>staff.money</c>, <c>staff.not-for-a-time</c></exception>
    public async Task<int> Run(ShopStaff by, Id<ShopRole> id, string name, ShopPermission permissions)
    {
        await db.Queue(by.MerchantId);
        var boss = await db.Boss(by);
        var role = await db.ShopRoles.Of(by).Where(r => r.Id == id).Found();
        var (before, members) = (role.Permissions, await db.Staff.Of(by).Where(s => s.RoleId == id).ToListAsync());
        role.Change(name, permissions, boss, members);
        await db.MustBeFree(by, role);
        note.Says("角色", role.Name, PermissionWords.Change(before, permissions));
        return members.Count(m => m.RemovedAt is null);
    }
}

/// <summary>A role nobody works under any more is forgotten; links that invite to it open nothing.</summary>
[UseCase]
public sealed class GiveUpRole(ShopDb db)
{
    /// <exception cref="Refusal"><c>role.in-use</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public async Task Run(ShopStaff by, Id<ShopRole> id)
    {
        await db.Queue(by.MerchantId);
        var boss = await db.Boss(by);
        var role = await db.ShopRoles.Of(by).Where(r => r.Id == id).Found();
        role.GiveUp(boss, await db.Staff.Of(by).Where(s => s.RoleId == id).ToListAsync());
        db.ShopRoles.Remove(role);
    }
}

internal static class RoleDesk
{
    public static async Task MustBeFree(this ShopDb db, ShopStaff by, ShopRole role)
    {
        if (await db.ShopRoles.Of(by).AnyAsync(r => r.Name == role.Name && r.Id != role.Id)) throw MerchantRefusals.RoleNameTaken();
    }
}

/// <summary>The roles a shop has made for itself.</summary>
[Queries]
public sealed class RoleQueries(ShopDb db)
{
    public Task<List<RoleRow>> All(ShopStaff me)
    {
        me.Needs(ShopPermission.Staff);
        return (from role in db.ShopRoles.Of(me)
                orderby role.Name
                select new RoleRow
                {
                    Id = role.Id, Name = role.Name, Permissions = role.Permissions, Members = db.Staff.Of(me).Count(s => s.RoleId == role.Id && s.RemovedAt == null),
                }).ToListAsync();
    }
}

public sealed record RoleRow
{
    public required Id<ShopRole> Id { get; init; }

    public required string Name { get; init; }

    public required ShopPermission Permissions { get; init; }

    /// <summary>Who work under it now.</summary>
    public required int Members { get; init; }
}
