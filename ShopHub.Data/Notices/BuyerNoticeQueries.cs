using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Notices;

[Queries]
public sealed class BuyerNoticeQueries(ShopDb db)
{
    public const int PageSize = 20;

    public Task<List<Notice>> Page(Buyer me, int page) =>
        db.Notices.Of(me).OrderByDescending(n => n.At).Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    public Task<int> Unread(Buyer me) => db.Notices.Of(me).CountAsync(n => n.ReadAt == null);
}
