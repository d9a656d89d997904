using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Notices;

/// <summary>The shopper has seen his messages.</summary>
[UseCase]
public sealed class ReadNotices(ShopDb db, TimeProvider clock)
{
    public Task Run(Buyer by)
    {
        var now = clock.GetUtcNow();
        return db.Notices.Of(by).Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now));
    }
}
