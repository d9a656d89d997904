using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Grievances;

public sealed record GrievanceRow
{
    public required string Number { get; init; }

    public required GrievanceKind Kind { get; init; }

    public required GrievanceStatus Status { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>Of the order's first line.</summary>
    public required string Title { get; init; }

    public string? PictureUrl { get; init; }

    public required string ShopName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public bool IsOverdue { get; init; }
}

public sealed record GrievancePage(List<GrievanceRow> Rows, int Number, int Last, int Total);

/// <summary>A slip with what was said and the order it is about.</summary>
public sealed record GrievanceSheet(Grievance Slip, IReadOnlyList<GrievanceWord> Words, IReadOnlyList<OrderLine> Lines, string OrderNumber, string ShopName)
{
    /// <summary>The compensation that pays it; null while none does.</summary>
    public string? Compensation { get; init; }

    /// <summary>The reader decided it, or works in the shop: somebody else has to act.</summary>
    public bool NotForMe { get; init; }

    /// <summary>Null when the buyer cannot send anything back.</summary>
    public string? ReturnAddress { get; init; }
}

[Queries]
public sealed class GrievanceQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<GrievanceSheet> One(Buyer me, string number) => await Sheet(await db.Grievances.Of(me).Where(g => g.Number == number).Found());

    public Task<List<GrievanceRow>> OfOrder(Buyer me, Id<Order> order) => Rows(db.Grievances.Of(me).Where(g => g.OrderId == order).OrderByDescending(g => g.OpenedAt)).ToListAsync();

    /// <summary>Open ones and those that may be appealed, the nearest deadline first; or all, newest first.</summary>
    public Task<GrievancePage> Slips(ShopStaff me, bool all, int page)
    {
        me.Needs(ShopPermission.AfterSales);
        var wanted = db.Grievances.Of(me).Where(g => all || g.EndedAt == null || g.Status == GrievanceStatus.Appeal);
        return Page(all ? wanted.OrderByDescending(g => g.OpenedAt) : wanted.OrderBy(g => g.DueAt), page);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<GrievanceSheet> Slip(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.AfterSales);
        return await Sheet(await db.Grievances.Of(me).Where(g => g.Number == number).Found());
    }

    /// <summary>Those that wait for the platform, the nearest deadline first; or all, newest first.</summary>
    public Task<GrievancePage> Queue(PlatformStaff me, bool all, int page)
    {
        me.Needs(PlatformPermission.Judge);
        var wanted = all ? db.Grievances : db.Grievances.ForPlatform();
        return Page(all ? wanted.OrderByDescending(g => g.OpenedAt) : wanted.OrderBy(g => g.DueAt), page);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<GrievanceSheet> File(PlatformStaff me, string number)
    {
        me.Needs(PlatformPermission.Judge);
        var slip = await db.Grievances.Where(g => g.Number == number).Found();
        var isOwn = await db.WorksIn(me, slip.MerchantId) || slip.Status is GrievanceStatus.Appeal && slip.Judge == me.MemberId.ToString();
        return await Sheet(slip) with { NotForMe = isOwn };
    }

    private async Task<GrievanceSheet> Sheet(Grievance slip)
    {
        var shop = await db.Merchants.Where(m => m.Id == slip.MerchantId).Select(m => new { m.ShopName, m.ReturnAddress }).SingleAsync();
        return new(
            slip, await db.GrievanceWords.Where(w => w.GrievanceId == slip.Id).OrderBy(w => w.At).ToListAsync(),
            await db.OrderLines.Where(l => l.OrderId == slip.OrderId).OrderBy(l => l.Number).ToListAsync(),
            await db.Orders.Where(o => o.Id == slip.OrderId).Select(o => o.Number).SingleAsync(), shop.ShopName)
        {
            ReturnAddress = shop.ReturnAddress,
            Compensation = await db.Compensations.Where(c => c.OrderId == slip.OrderId && c.Cause == slip.Number).Select(c => c.Number).FirstOrDefaultAsync(),
        };
    }

    private async Task<GrievancePage> Page(IOrderedQueryable<Grievance> wanted, int page)
    {
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        return new(await Rows(wanted.ThenBy(g => g.Id).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(), number, last, total);
    }

    internal IQueryable<GrievanceRow> Rows(IQueryable<Grievance> those) => those.Select(g => new GrievanceRow
    {
        Number = g.Number, Kind = g.Kind, Status = g.Status, OpenedAt = g.OpenedAt, DueAt = g.DueAt, IsOverdue = g.IsOverdue,
        OrderNumber = db.Orders.Where(o => o.Id == g.OrderId).Select(o => o.Number).First(),
        Title = db.OrderLines.Where(l => l.OrderId == g.OrderId).OrderBy(l => l.Number).Select(l => l.Title).First(),
        PictureUrl = db.OrderLines.Where(l => l.OrderId == g.OrderId).OrderBy(l => l.Number).Select(l => l.PictureUrl).First(),
        ShopName = db.Merchants.Where(m => m.Id == g.MerchantId).Select(m => m.ShopName).First(),
    });
}
