using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

public sealed record NewColleague(string Name, string SignInName, ShopPermission Permissions);

/// <summary>What is handed over to a colleague: shown once, kept nowhere.</summary>
public sealed record HandedOver(string Name, string SignInName, string Password);

/// <summary>A person starts to work in the shop, with an account of his own.</summary>
[UseCase]
public sealed class HireStaff(ShopDb db)
{
    /// <exception cref="Refusal"><c>staff.name</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c>, <c>staff.no-rights</c>,
    /// <c>staff.beyond-own</c>, <c>staff.no-seat</c></exception>
    public async Task<HandedOver> Run(ShopStaff by, NewColleague wanted)
    {
        by.Needs(ShopPermission.Staff);
        var account = UserAccount.Named(StaffPolicy.SignInName(wanted.SignInName));
        var colleague = (await db.Boss(by)).Hires(account.Id, wanted.Name, wanted.Permissions);
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        await db.TakeSeat(by);
        db.Users.Add(account);
        db.Staff.Add(colleague);
        return new(colleague.Name, account.UserName!, account.GiveFirstPassword());
    }
}

/// <summary>A person who has left works here again; name and password are those of before.</summary>
[UseCase]
public sealed class RehireStaff(ShopDb db)
{
    /// <exception cref="Refusal"><c>staff.no-seat</c>, <c>staff.beyond-own</c></exception>
    public async Task Run(ShopStaff by, Id<StaffMember> id)
    {
        by.Needs(ShopPermission.Staff);
        var member = await db.Staff.Of(by).Where(s => s.Id == id && s.RemovedAt != null).Found();
        member.Return(member.Permissions, await db.Boss(by));
        await db.TakeSeat(by);
    }
}

internal static class StaffDesk
{
    /// <summary>The member who acts, as the row that gives the rights has it now.</summary>
    public static Task<StaffMember> Boss(this ShopDb db, ShopStaff by) => db.Staff.Of(by).Where(s => s.Id == by.StaffId).Found();

    public static async Task TakeSeat(this ShopDb db, ShopStaff by)
    {
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        StaffPolicy.RequireSeat(shop.Subject, await db.Staff.Of(by).CountAsync(s => s.RemovedAt == null));
        // Two who hire for the last seat at once change the same row, and one of them is told.
        db.Entry(shop).State = EntityState.Modified;
    }
}
