using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Disputes;

/// <summary>A dispute and all that was said in it, in its order.</summary>
public sealed record DisputeView(Dispute Dispute, IReadOnlyList<DisputeWord> Words);

/// <summary>What a shop sees of one.</summary>
public sealed record DisputeSheet(DisputeView View, AfterSale Case, OrderLine Line, string OrderNumber)
{
    /// <summary>Where returns go; null when the shop has told none.</summary>
    public string? ReturnAddress { get; init; }
}

public sealed record DisputeRow
{
    public required string Number { get; init; }

    public required string CaseNumber { get; init; }

    public required string ShopName { get; init; }

    public required string Title { get; init; }

    public string? PictureUrl { get; init; }

    public required AfterSaleReason Reason { get; init; }

    public required DisputeStatus Status { get; init; }

    public required Money Asked { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Null while nobody of the platform has it.</summary>
    public string? Agent { get; init; }

    public bool IsMine { get; init; }

    public bool IsOverdue { get; init; }
}

public sealed record DisputePage(List<DisputeRow> Rows, int Number, int Last, int Total);

/// <summary>What the two sides see. Neither learns who of the platform decides.</summary>
[Queries]
public sealed class DisputeQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <summary>Of this after-sale; null when nobody has asked the platform.</summary>
    public async Task<DisputeView?> OfCase(Buyer me, string caseNumber) =>
        await db.Disputes.Of(me).Where(d => d.CaseNumber == caseNumber).FirstOrDefaultAsync() is { } found ? await db.ViewOf(found) : null;

    /// <summary>Open ones, the nearest deadline first; or all, newest first.</summary>
    public async Task<DisputePage> Page(ShopStaff me, bool all, int page)
    {
        me.Needs(ShopPermission.AfterSales);
        var wanted = db.Disputes.Of(me).Where(d => all || d.EndedAt == null);
        return await db.PageOf(all ? wanted.OrderByDescending(d => d.OpenedAt) : wanted.OrderBy(d => d.DueAt), page, PageSize);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<DisputeSheet> Sheet(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.AfterSales);
        var dispute = await db.Disputes.Of(me).Where(d => d.Number == number).Found();
        var asked = await db.AfterSales.Of(me).Where(a => a.Id == dispute.AfterSaleId).Found();
        return new(
            await db.ViewOf(dispute), asked, await db.OrderLines.Where(l => l.Id == asked.LineId).Found(),
            await db.Orders.Of(me).Where(o => o.Id == dispute.OrderId).Select(o => o.Number).SingleAsync())
        {
            ReturnAddress = await db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => m.ReturnAddress).SingleAsync(),
        };
    }
}

internal static class DisputeViews
{
    public static async Task<DisputeView> ViewOf(this ShopDb db, Dispute of) =>
        new(of, await db.DisputeWords.Where(w => w.DisputeId == of.Id).OrderBy(w => w.At).ToListAsync());

    public static async Task<DisputePage> PageOf(this ShopDb db, IOrderedQueryable<Dispute> wanted, int page, int size, Id<PlatformMember>? me = null)
    {
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + size - 1) / size);
        var number = Math.Clamp(page, 1, last);
        var found = await wanted.ThenBy(d => d.Id).Skip((number - 1) * size).Take(size).ToListAsync();
        Id<AfterSale>[] cases = [.. found.Select(d => d.AfterSaleId)];
        var about = await (
            from asked in db.AfterSales
            where cases.Contains(asked.Id)
            join line in db.OrderLines on asked.LineId equals line.Id
            join shop in db.Merchants on asked.MerchantId equals shop.Id
            select new { asked.Id, asked.Reason, line.Title, line.PictureUrl, shop.ShopName }).ToDictionaryAsync(c => c.Id);
        Id<PlatformMember>[] agents = [.. found.Select(d => d.AgentId).OfType<Id<PlatformMember>>().Distinct()];
        var names = await db.PlatformMembers.Where(m => agents.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name);
        return new([.. found.Select(d => new DisputeRow
        {
            Number = d.Number, CaseNumber = d.CaseNumber, ShopName = about[d.AfterSaleId].ShopName, Title = about[d.AfterSaleId].Title,
            PictureUrl = about[d.AfterSaleId].PictureUrl, Reason = about[d.AfterSaleId].Reason, Status = d.Status, Asked = d.Claim.Total,
            OpenedAt = d.OpenedAt, DueAt = d.DueAt, Agent = d.AgentId is { } agent ? names.GetValueOrDefault(agent) : null,
            IsMine = me is not null && d.AgentId == me, IsOverdue = d.IsOverdue,
        })], number, last, total);
    }
}
