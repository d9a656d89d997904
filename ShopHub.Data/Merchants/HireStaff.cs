using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

public sealed record NewColleague(string Name, string SignInName, StaffTerms Terms)
{
    public NewColleague(string name, string signInName, ShopPermission permissions) : this(name, signInName, new StaffTerms(permissions)) { }
}

/// <summary>What is handed over to a colleague: shown once, kept nowhere.</summary>
public sealed record HandedOver(string Name, string SignInName, string Password);

/// <summary>A person starts to work in the shop, with an account of his own.</summary>
[UseCase(Runs = 3)]
public sealed class HireStaff(ShopDb db, TimeProvider clock, AuditNote told)
{
    /// <exception cref="Refusal"><c>staff.name</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c>, <c>staff.no-rights</c>,
    /// <c>staff.ends</c>, <c>staff.not-for-a-time</c>, <c>staff.beyond-own</c>, <c>staff.money</c>, <c>staff.no-seat</c></exception>
    public async Task<HandedOver> Run(ShopStaff by, NewColleague wanted)
    {
        await db.Queue(by.MerchantId);
        var boss = await db.Boss(by);
        var account = UserAccount.Named(StaffPolicy.SignInName(wanted.SignInName));
        var colleague = boss.Hires(account.Id, wanted.Name, await db.Today(by, wanted.Terms), clock.GetUtcNow());
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        await db.TakeSeat(colleague);
        db.Users.Add(account);
        db.Staff.Add(colleague);
        told.Says("员工", colleague.Name, PermissionWords.Of(colleague.Permissions));
        return new(colleague.Name, account.UserName!, account.GiveFirstPassword());
    }
}

/// <summary>A person who has left works here again; name, password and terms are those of before.</summary>
[UseCase(Runs = 3)]
public sealed class RehireStaff(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>staff.no-seat</c>, <c>staff.beyond-own</c>, <c>staff.money</c>, <c>staff.ends</c>: his time was over.</exception>
    public async Task Run(ShopStaff by, Id<StaffMember> id)
    {
        await db.Queue(by.MerchantId);
        var boss = await db.Boss(by);
        var member = await db.Staff.Of(by).Where(s => s.Id == id && s.RemovedAt != null).Found();
        member.Return(null, boss, clock.GetUtcNow());
        await db.TakeSeat(member);
    }
}
