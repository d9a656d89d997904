using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <param name="Password">As typed; the door has looked whether it is a good one.</param>
public sealed record Newcomer(string Name, string SignInName, string Password);

/// <summary>Whoever holds the link of an invitation comes to work in the shop, with an account that he makes for himself.</summary>
[UseCase(ReadsFirst = true, Runs = 3)]
public sealed class JoinAsNewcomer(ShopDb db, WriteTurn turn, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>invitation.*</c>, <c>staff.name</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c>, <c>staff.no-seat</c></exception>
    public async Task<UserAccount> Run(Clockwork by, string code, Newcomer who)
    {
        ArgumentNullException.ThrowIfNull(by);
        var account = UserAccount.Named(StaffPolicy.SignInName(who.SignInName));
        // Takes long; nobody else has to wait for it.
        account.ChoosePassword(who.Password);
        await turn.Begin();
        await db.Admit(code, account.Id, who.Name, nameof(JoinAsNewcomer), clock.GetUtcNow());
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        db.Users.Add(account);
        return account;
    }
}

/// <summary>Somebody who is signed in already, because he works elsewhere or did, joins with the account he has.</summary>
[UseCase(Runs = 3)]
public sealed class JoinWithAccount(ShopDb db, TimeProvider clock)
{
    /// <param name="account">Whose sign-in the door has seen.</param>
    /// <returns>The shop.</returns>
    /// <exception cref="Refusal"><c>invitation.*</c>, <c>staff.name</c>, <c>staff.no-seat</c>; <c>common.not-allowed</c>: no account of staff</exception>
    public async Task<Id<Merchant>> Run(Clockwork by, string code, Guid account, string name)
    {
        ArgumentNullException.ThrowIfNull(by);
        var isStaff = await db.Users.AnyAsync(a => a.Id == account && a.PasswordHash != null && !a.HasFirstPassword);
        return isStaff ? (await db.Admit(code, account, name, nameof(JoinWithAccount), clock.GetUtcNow())).MerchantId : throw CommonRefusals.NotAllowed();
    }
}

internal static class InvitationDesk
{
    public static async Task<StaffMember> Admit(this ShopDb db, string code, Guid account, string name, string act, DateTimeOffset now)
    {
        var hash = StaffInvitation.Hash(code);
        var shop = await db.StaffInvitations.Where(i => i.CodeHash == hash).Select(i => (Id<Merchant>?)i.MerchantId).FirstOrDefaultAsync() ?? throw InvitationRefusals.Unknown();
        await db.Queue(shop);
        var invitation = await db.StaffInvitations.Where(i => i.CodeHash == hash).Found();
        var inviter = await db.Staff.FirstOrDefaultAsync(s => s.Id == invitation.InvitedBy);
        var role = invitation.RoleId is { } id ? await db.ShopRoles.FirstOrDefaultAsync(r => r.Id == id) : null;
        var before = await db.Staff.FirstOrDefaultAsync(s => s.MerchantId == shop && s.AccountId == account);
        var member = invitation.Use(inviter, role, before, (account, name), now);
        if (before is null) db.Staff.Add(member);
        await db.TakeSeat(member);
        AuditTrail.WriteOf(db, member, act, $"接受 {inviter!.Name} 的邀请，权限：{PermissionWords.Of(member.Permissions)}", now);
        db.TellShop(shop, "新员工已加入", $"{member.Name} 接受了 {inviter.Name} 的邀请，权限：{PermissionWords.Of(member.Permissions)}", $"/console/staff?member={member.Id}", now);
        return member;
    }
}
