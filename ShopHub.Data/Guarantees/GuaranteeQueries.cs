using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Guarantees;

public sealed record GuaranteeRow
{
    public required string Number { get; init; }

    public required GuaranteeKind Kind { get; init; }

    public required GuaranteeStatus Status { get; init; }

    public required Id<OrderLine> LineId { get; init; }

    public required string Title { get; init; }

    public string? PictureUrl { get; init; }

    public required string ShopName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>Zero until it is decided.</summary>
    public Money Granted { get; init; }
}

public sealed record GuaranteePage(List<GuaranteeRow> Rows, int Number, int Last, int Total);

/// <summary>A slip with what was said, what it is about, and how its payment goes.</summary>
public sealed record GuaranteeSheet(Guarantee Slip, IReadOnlyList<GuaranteeWord> Words, OrderLine Line, string OrderNumber, string ShopName)
{
    /// <summary>The compensation that pays it; null while none does.</summary>
    public string? Compensation { get; init; }

    /// <summary>The reader decided it, or works in the shop: somebody else has to act.</summary>
    public bool NotForMe { get; init; }
}

[Queries]
public sealed class GuaranteeQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<GuaranteeSheet> One(Buyer me, string number) => await Sheet(await db.Guarantees.Of(me).Where(g => g.Number == number).Found());

    public Task<List<GuaranteeRow>> OfOrder(Buyer me, Id<Order> order) => Rows(db.Guarantees.Of(me).Where(g => g.OrderId == order).OrderBy(g => g.OpenedAt)).ToListAsync();

    /// <summary>Open ones, the nearest deadline first; or all, newest first.</summary>
    public Task<GuaranteePage> Claims(ShopStaff me, bool all, int page)
    {
        me.Needs(ShopPermission.AfterSales);
        var wanted = db.Guarantees.Of(me).Where(g => all || g.EndedAt == null);
        return Page(all ? wanted.OrderByDescending(g => g.OpenedAt) : wanted.OrderBy(g => g.DueAt), page);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<GuaranteeSheet> Claim(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.AfterSales);
        return await Sheet(await db.Guarantees.Of(me).Where(g => g.Number == number).Found());
    }

    /// <summary>Those that wait for the platform, the nearest deadline first; or all, newest first.</summary>
    public Task<GuaranteePage> Queue(PlatformStaff me, bool all, int page)
    {
        me.Needs(PlatformPermission.Judge);
        var wanted = all ? db.Guarantees : db.Guarantees.ForPlatform();
        return Page(all ? wanted.OrderByDescending(g => g.OpenedAt) : wanted.OrderBy(g => g.DueAt), page);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<GuaranteeSheet> File(PlatformStaff me, string number)
    {
        me.Needs(PlatformPermission.Judge);
        var slip = await db.Guarantees.Where(g => g.Number == number).Found();
        var isOwn = await db.WorksIn(me, slip.MerchantId) || slip.Status is GuaranteeStatus.PayBlocked && slip.Judge == me.MemberId.ToString();
        return await Sheet(slip) with { NotForMe = isOwn };
    }

    private async Task<GuaranteeSheet> Sheet(Guarantee slip) => new(
        slip, await db.GuaranteeWords.Where(w => w.GuaranteeId == slip.Id).OrderBy(w => w.At).ToListAsync(), await db.OrderLines.Where(l => l.Id == slip.LineId).Found(),
        await db.Orders.Where(o => o.Id == slip.OrderId).Select(o => o.Number).SingleAsync(), await db.Merchants.Where(m => m.Id == slip.MerchantId).Select(m => m.ShopName).SingleAsync())
    {
        Compensation = await db.Compensations.Where(c => c.OrderId == slip.OrderId && c.Cause == slip.Number).Select(c => c.Number).FirstOrDefaultAsync(),
    };

    private async Task<GuaranteePage> Page(IOrderedQueryable<Guarantee> wanted, int page)
    {
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        return new(await Rows(wanted.ThenBy(g => g.Id).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(), number, last, total);
    }

    private IQueryable<GuaranteeRow> Rows(IQueryable<Guarantee> those) => those.Select(g => new GuaranteeRow
    {
        Number = g.Number, Kind = g.Kind, Status = g.Status, LineId = g.LineId, OpenedAt = g.OpenedAt, DueAt = g.DueAt, IsOverdue = g.IsOverdue, Granted = g.Granted,
        Title = db.OrderLines.Where(l => l.Id == g.LineId).Select(l => l.Title).First(),
        PictureUrl = db.OrderLines.Where(l => l.Id == g.LineId).Select(l => l.PictureUrl).First(),
        ShopName = db.Merchants.Where(m => m.Id == g.MerchantId).Select(m => m.ShopName).First(),
    });
}
