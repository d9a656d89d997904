using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Notices;

/// <summary>The shop has seen what it was told.</summary>
[UseCase(Unlogged = true)]
public sealed class ReadShopNotices(ShopDb db, TimeProvider clock)
{
    public Task Run(ShopStaff by)
    {
        var now = clock.GetUtcNow();
        return db.Notices.Of(by).Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now));
    }
}
