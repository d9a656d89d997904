using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

public sealed record NewPlatformColleague(string Name, string SignInName, PlatformPermission Permissions);

/// <summary>A person starts to work for the platform, with an account of his own.</summary>
[UseCase]
public sealed class HirePlatformStaff(ShopDb db)
{
    /// <exception cref="Refusal"><c>staff.name</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c>, <c>staff.no-rights</c>,
    /// <c>platform-staff.beyond-own</c></exception>
    public async Task<HandedOver> Run(PlatformStaff by, NewPlatformColleague wanted)
    {
        var boss = await db.Boss(by);
        var account = UserAccount.Named(StaffPolicy.SignInName(wanted.SignInName));
        var colleague = boss.Hires(account.Id, wanted.Name, wanted.Permissions);
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        db.Users.Add(account);
        db.PlatformMembers.Add(colleague);
        return new(colleague.Name, account.UserName!, account.GiveFirstPassword());
    }
}

/// <summary>A person who has left works for the platform again; name, password and rights are those of before.</summary>
[UseCase]
public sealed class RehirePlatformStaff(ShopDb db)
{
    /// <exception cref="Refusal"><c>platform-staff.beyond-own</c></exception>
    public async Task Run(PlatformStaff by, Id<PlatformMember> id)
    {
        var boss = await db.Boss(by);
        var member = await db.PlatformMembers.Where(m => m.Id == id && m.RemovedAt != null).Found();
        member.Return(boss);
    }
}

internal static class PlatformStaffDesk
{
    /// <summary>The member who acts, as the row that gives the rights has it now: who was just removed hires nobody.</summary>
    public static async Task<PlatformMember> Boss(this ShopDb db, PlatformStaff by)
    {
        by.Needs(PlatformPermission.Staff);
        var boss = await db.PlatformMembers.FirstOrDefaultAsync(m => m.Id == by.MemberId && m.RemovedAt == null);
        return boss?.Permissions.HasFlag(PlatformPermission.Staff) is true ? boss : throw CommonRefusals.NotAllowed();
    }
}
