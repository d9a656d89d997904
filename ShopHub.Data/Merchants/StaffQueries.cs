using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>Who works in a shop.</summary>
[Queries]
public sealed class StaffQueries(ShopDb db)
{
    /// <summary>Everybody who works here or did; those who left come last.</summary>
    public Task<List<StaffRow>> All(ShopStaff me)
    {
        me.Needs(ShopPermission.Staff);
        return (from member in db.Staff.Of(me)
                join account in db.Users on member.AccountId equals account.Id
                orderby member.RemovedAt != null, member.IsOwner descending, member.Name
                select new StaffRow
                {
                    Id = member.Id, Name = member.Name, AccountName = account.UserName ?? "", Permissions = member.Permissions,
                    IsOwner = member.IsOwner, HasSecondStep = account.TwoFactorEnabled, IsNew = account.HasFirstPassword,
                    RemovedAt = member.RemovedAt, RoleId = member.RoleId, IsDeveloper = member.IsDeveloper, EndsAt = member.EndsAt,
                    RoleName = db.ShopRoles.Where(r => r.Id == member.RoleId).Select(r => r.Name).FirstOrDefault(),
                }).ToListAsync();
    }

    public async Task<int> Seats(ShopStaff me) =>
        SubjectRights.Of(await db.Subject(me.MerchantId)).Seats;
}

public sealed record StaffRow
{
    public required Id<StaffMember> Id { get; init; }

    public required string Name { get; init; }

    public required string AccountName { get; init; }

    public required ShopPermission Permissions { get; init; }

    public Id<ShopRole>? RoleId { get; init; }

    /// <summary>Null when the rights are a usual post's or his alone.</summary>
    public string? RoleName { get; init; }

    public required bool IsDeveloper { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public required bool IsOwner { get; init; }

    public required bool HasSecondStep { get; init; }

    /// <summary>Has not yet replaced the first password.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Null while the person works here.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
