using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>Who works for the platform.</summary>
[Queries]
public sealed class PlatformStaffQueries(ShopDb db)
{
    /// <summary>Everybody who works here or did; those who left come last.</summary>
    public Task<List<PlatformStaffRow>> All(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Staff);
        return (from member in db.PlatformMembers
                join account in db.Users on member.AccountId equals account.Id
                orderby member.RemovedAt != null, member.Name
                select new PlatformStaffRow
                {
                    Id = member.Id, Name = member.Name, AccountName = account.UserName ?? "", Permissions = member.Permissions,
                    HasSecondStep = account.TwoFactorEnabled, IsNew = account.HasFirstPassword, RemovedAt = member.RemovedAt,
                }).ToListAsync();
    }
}

public sealed record PlatformStaffRow
{
    public required Id<PlatformMember> Id { get; init; }

    public required string Name { get; init; }

    public required string AccountName { get; init; }

    public required PlatformPermission Permissions { get; init; }

    public required bool HasSecondStep { get; init; }

    /// <summary>Has not yet replaced the first password.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Null while the person works here.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
