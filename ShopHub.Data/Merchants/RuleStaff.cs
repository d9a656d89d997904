using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>A colleague may do more or less from now on, or for longer; an open page of his follows within seconds.</summary>
[UseCase]
public sealed class ChangePermissions(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.no-rights</c>, <c>staff.ends</c>,
    /// <c>staff.not-for-a-time</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public async Task Run(ShopStaff by, Id<StaffMember> id, StaffTerms terms)
    {
        await db.Queue(by.MerchantId);
        var boss = await db.Boss(by);
        var member = await db.Staff.Of(by).Where(s => s.Id == id && s.RemovedAt == null).Found();
        var before = member.Permissions;
        member.Allow(await db.Today(by, terms), boss, clock.GetUtcNow());
        note.Says("员工", member.Name, PermissionWords.Change(before, member.Permissions));
    }
}

/// <summary>A member of staff leaves and frees his seat; an open page of his loses its rights when it next looks at the row.</summary>
[UseCase]
public sealed class RemoveStaff(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public async Task Run(ShopStaff by, Id<StaffMember> id)
    {
        var boss = await db.Boss(by);
        var member = await db.Staff.Of(by).Where(s => s.Id == id).Found();
        member.Remove(clock.GetUtcNow(), boss);
        await db.LeaveSeat(member);
    }
}

/// <summary>Who was here for a time, and whose time is over, leaves by himself (G3); he had no rights any more since that moment.</summary>
[UseCase]
public sealed class EndStaff(ShopDb db, TimeProvider clock)
{
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var over = await db.Staff.Where(s => s.EndsAt <= now && s.RemovedAt == null).OrderBy(s => s.EndsAt).Take(batch).ToListAsync();
        foreach (var member in over)
        {
            member.End(now);
            await db.LeaveSeat(member);
            AuditTrail.WriteOf(db, member, nameof(EndStaff), "限时成员到期", now);
            db.TellShop(member.MerchantId, "限时成员已到期", $"{member.Name} 的权限已自动结束", $"/console/staff?member={member.Id}", now);
        }

        return over.Count;
    }
}

/// <summary>A colleague who cannot sign in any more starts again with a first password.</summary>
[UseCase]
public sealed class ResetSignIn(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>staff.works-elsewhere</c>: who rules in one shop must not sign in as somebody of another;
    /// <c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c>, <c>owner.no-reset</c></exception>
    public async Task<HandedOver> Run(ShopStaff by, Id<StaffMember> id)
    {
        var boss = await db.Boss(by);
        var member = await db.Staff.Of(by).Where(s => s.Id == id && s.RemovedAt == null).Found();
        member.MustBeUnder(boss);
        // Whoever reads the first password could agree in his name.
        if (await db.OwnerTransfers.Of(by).AnyAsync(t => t.UnderWayIn == by.MerchantId && t.ToId == id)) throw OwnerRefusals.NoResetNow();
        var worksElsewhere = await db.Staff.AnyAsync(s => s.AccountId == member.AccountId && s.MerchantId != by.MerchantId)
            || await db.PlatformMembers.AnyAsync(m => m.AccountId == member.AccountId);
        if (worksElsewhere) throw MerchantRefusals.WorksElsewhere();
        var account = await db.Users.Where(a => a.Id == member.AccountId).Found();
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(p => p.UserId == account.Id).ToListAsync());
        note.Says("员工", member.Name, account.UserName!);
        return new(member.Name, account.UserName!, account.GiveFirstPassword());
    }
}
