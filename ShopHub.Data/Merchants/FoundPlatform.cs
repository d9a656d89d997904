using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>An empty platform gets its first member, who has every right and hires the others.</summary>
[UseCase]
public sealed class FoundPlatform(ShopDb db)
{
    /// <exception cref="Refusal"><c>platform-staff.founded</c>: somebody may hire already; <c>staff.name</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c></exception>
    public async Task<HandedOver> Run(Clockwork by, string name, string signInName)
    {
        var members = await db.PlatformMembers.Where(m => m.RemovedAt == null).ToListAsync();
        if (members.Exists(m => m.Permissions.HasFlag(PlatformPermission.Staff))) throw MerchantRefusals.PlatformFounded();
        var account = UserAccount.Named(StaffPolicy.SignInName(signInName));
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        var founder = PlatformMember.Found(account.Id, name);
        db.Users.Add(account);
        db.PlatformMembers.Add(founder);
        return new(founder.Name, account.UserName!, account.GiveFirstPassword());
    }
}
