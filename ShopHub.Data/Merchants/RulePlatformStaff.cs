using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>A colleague at the platform may do more or less from now on; an open page of his follows within seconds.</summary>
[UseCase]
public sealed class ChangePlatformPermissions(ShopDb db)
{
    /// <exception cref="Refusal"><c>platform-staff.own-rights</c>, <c>platform-staff.beyond-own</c>, <c>staff.no-rights</c></exception>
    public async Task Run(PlatformStaff by, Id<PlatformMember> id, PlatformPermission permissions)
    {
        var boss = await db.Boss(by);
        var member = await db.PlatformMembers.Where(m => m.Id == id && m.RemovedAt == null).Found();
        member.Allow(permissions, boss);
    }
}

/// <summary>A person leaves the platform; an open page of his loses its rights when it next looks at the row.</summary>
[UseCase]
public sealed class RemovePlatformStaff(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>platform-staff.own-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public async Task Run(PlatformStaff by, Id<PlatformMember> id)
    {
        var boss = await db.Boss(by);
        var member = await db.PlatformMembers.Where(m => m.Id == id).Found();
        member.Remove(clock.GetUtcNow(), boss);
    }
}

/// <summary>A colleague at the platform who cannot sign in any more starts again with a first password.</summary>
[UseCase]
public sealed class ResetPlatformSignIn(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>staff.works-elsewhere</c>: the platform must not sign in as somebody of a shop;
    /// <c>platform-staff.own-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public async Task<HandedOver> Run(PlatformStaff by, Id<PlatformMember> id)
    {
        var boss = await db.Boss(by);
        var member = await db.PlatformMembers.Where(m => m.Id == id && m.RemovedAt == null).Found();
        member.MustBeUnder(boss);
        if (await db.Staff.AnyAsync(s => s.AccountId == member.AccountId)) throw MerchantRefusals.WorksElsewhere();
        var account = await db.Users.Where(a => a.Id == member.AccountId).Found();
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(p => p.UserId == account.Id).ToListAsync());
        note.Says("平台人员", member.Name, account.UserName!);
        return new(member.Name, account.UserName!, account.GiveFirstPassword());
    }
}
