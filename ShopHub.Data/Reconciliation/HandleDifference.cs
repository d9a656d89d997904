using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Reconciliation;

/// <summary>An accountant makes a difference his own.</summary>
[UseCase]
public sealed class TakeDifference(ShopDb db)
{
    public async Task Run(PlatformStaff by, Id<BillDifference> id)
    {
        by.Needs(PlatformPermission.Finance);
        (await db.BillDifferences.Where(d => d.Id == id).Found()).TakeOver(by);
    }
}

/// <summary>An accountant says what a difference was and what was done about it.</summary>
[UseCase]
public sealed class CloseDifference(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, Id<BillDifference> id, string note)
    {
        by.Needs(PlatformPermission.Finance);
        (await db.BillDifferences.Where(d => d.Id == id).Found()).Close(by, note, clock.GetUtcNow());
    }
}
