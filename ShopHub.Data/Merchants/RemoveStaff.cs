using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>A member of staff leaves; an open page of his loses its rights when it next looks at the row.</summary>
[UseCase]
public sealed class RemoveStaff(ShopDb db, TimeProvider clock)
{
    public async Task Run(ShopStaff by, Id<StaffMember> id)
    {
        by.Needs(ShopPermission.Staff);
        var member = await db.Staff.Of(by).Where(s => s.Id == id).Found();
        member.Remove(clock.GetUtcNow());
    }
}
