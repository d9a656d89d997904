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
    public Task<List<StaffRow>> Working(ShopStaff me)
    {
        me.Needs(ShopPermission.Staff);
        return (from member in db.Staff.Of(me)
                where member.RemovedAt == null
                join account in db.Users on member.AccountId equals account.Id
                orderby member.IsOwner descending, member.Name
                select new StaffRow
                {
                    Id = member.Id, Name = member.Name, AccountName = account.UserName ?? "", Permissions = member.Permissions,
                    IsOwner = member.IsOwner, HasSecondStep = account.TwoFactorEnabled,
                }).ToListAsync();
    }
}

public sealed record StaffRow
{
    public required Id<StaffMember> Id { get; init; }

    public required string Name { get; init; }

    public required string AccountName { get; init; }

    public required ShopPermission Permissions { get; init; }

    public required bool IsOwner { get; init; }

    public required bool HasSecondStep { get; init; }
}
