using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Exports;

[Queries]
public sealed class ExportQueries(ShopDb db)
{
    /// <summary>The exports of the lists he may see, newest first.</summary>
    public Task<List<ExportJob>> Latest(ShopStaff by, int most)
    {
        by.NeedsLists();
        var (orders, products) = (by.Permissions.HasFlag(ShopPermission.Orders), by.Permissions.HasFlag(ShopPermission.Products));
        return db.Exports.Of(by).Where(e => e.Kind == ExportKind.Orders ? orders : products).OrderByDescending(e => e.AskedAt).Take(most).ToListAsync();
    }

    /// <summary>What the desk has to make: after a crash it begins anew.</summary>
    public Task<List<Id<ExportJob>>> UnderWay(Clockwork by) =>
        db.Exports.Where(e => e.Status == ExportStatus.Waiting || e.Status == ExportStatus.Running).OrderBy(e => e.AskedAt).Select(e => e.Id).ToListAsync();
}
