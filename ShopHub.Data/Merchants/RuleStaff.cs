using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>A colleague may do more or less from now on; an open page of his follows within seconds.</summary>
[UseCase]
public sealed class ChangePermissions(ShopDb db)
{
    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.no-rights</c>, <c>staff.beyond-own</c></exception>
    public async Task Run(ShopStaff by, Id<StaffMember> id, ShopPermission permissions)
    {
        by.Needs(ShopPermission.Staff);
        var member = await db.Staff.Of(by).Where(s => s.Id == id && s.RemovedAt == null).Found();
        member.Allow(permissions, await db.Boss(by));
    }
}

/// <summary>A member of staff leaves; an open page of his loses its rights when it next looks at the row.</summary>
[UseCase]
public sealed class RemoveStaff(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public async Task Run(ShopStaff by, Id<StaffMember> id)
    {
        by.Needs(ShopPermission.Staff);
        var member = await db.Staff.Of(by).Where(s => s.Id == id).Found();
        member.Remove(clock.GetUtcNow(), await db.Boss(by));
    }
}

/// <summary>A colleague who cannot sign in any more starts again with a first password.</summary>
[UseCase]
public sealed class ResetSignIn(ShopDb db)
{
    /// <exception cref="Refusal"><c>staff.works-elsewhere</c>: who rules in one shop must not sign in as somebody of another;
    /// <c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public async Task<HandedOver> Run(ShopStaff by, Id<StaffMember> id)
    {
        by.Needs(ShopPermission.Staff);
        var member = await db.Staff.Of(by).Where(s => s.Id == id && s.RemovedAt == null).Found();
        member.MustBeUnder(await db.Boss(by));
        var worksElsewhere = await db.Staff.AnyAsync(s => s.AccountId == member.AccountId && s.MerchantId != by.MerchantId)
            || await db.PlatformMembers.AnyAsync(m => m.AccountId == member.AccountId);
        if (worksElsewhere) throw MerchantRefusals.WorksElsewhere();
        var account = await db.Users.Where(a => a.Id == member.AccountId).Found();
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(p => p.UserId == account.Id).ToListAsync());
        return new(member.Name, account.UserName!, account.GiveFirstPassword());
    }
}
