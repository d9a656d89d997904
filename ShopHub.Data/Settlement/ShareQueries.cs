using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Settlement;

/// <summary>A settled order beside what the channel did with its money.</summary>
public sealed record ShareRow
{
    public required string OrderNumber { get; init; }

    public required string ShopName { get; init; }

    public required Money Part { get; init; }

    public required Money Given { get; init; }

    public required Money Owed { get; init; }

    public required ShareStatus Status { get; init; }

    public required string? ChannelNumber { get; init; }

    public required string? LastAnswer { get; init; }

    public required DateTimeOffset BegunAt { get; init; }
}

/// <summary>What must come back before a refund can be sent.</summary>
/// <param name="Share">Null: the order is settled, but dividing it has not begun.</param>
public sealed record BeforeRefund(OrderShare? Share, ShareReturn? Return);

/// <summary>What was shared at the channel, and what stands before a refund.</summary>
[Queries]
public sealed class ShareQueries(ShopDb db)
{
    private const int Most = 200;

    /// <summary>The latest, or only those with something for a person to look at.</summary>
    public async Task<List<ShareRow>> Latest(PlatformStaff me, bool onlyOpen)
    {
        me.Needs(PlatformPermission.Finance);
        var rows = await (
            from share in db.OrderShares
            where !onlyOpen || share.Status != ShareStatus.Finished
            join shop in db.Merchants on share.MerchantId equals shop.Id
            orderby share.BegunAt descending
            select new { share, shop.ShopName }).Take(Most).ToListAsync();
        return rows.ConvertAll(r => new ShareRow
        {
            OrderNumber = r.share.OrderNumber, ShopName = r.ShopName, Part = r.share.Part, Given = r.share.Given, Owed = r.share.Owed,
            Status = r.share.Status, ChannelNumber = r.share.ChannelNumber, LastAnswer = r.share.LastAnswer, BegunAt = r.share.BegunAt,
        });
    }

    public Task<int> Open(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        return db.OrderShares.CountAsync(s => s.Status != ShareStatus.Finished);
    }

    /// <summary>Null when the refund need not wait: the order was not settled, or was paid to the platform's own account.</summary>
    public async Task<BeforeRefund?> Before(Clockwork by, string outRefundNo)
    {
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Select(r => new { r.OrderId }).FirstOrDefaultAsync();
        if (refund?.OrderId is not { } id || !await db.Settlements.AnyAsync(s => s.OrderId == id && s.Status == SettlementStatus.Settled)) return null;
        if (await db.AccountPaidTo(await db.Orders.Where(o => o.Id == id).Found()) is null) return null;
        return new(
            await db.OrderShares.FirstOrDefaultAsync(s => s.OrderId == id),
            await db.ShareReturns.FirstOrDefaultAsync(r => r.OutRefundNo == outRefundNo && r.Status == ShareReturnStatus.Waiting));
    }
}
